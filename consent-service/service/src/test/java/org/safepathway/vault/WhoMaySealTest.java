package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;

/** DOMAIN.md rule 4: police enter what they may hold, specialists everything, others nothing. */
@Tag("firewall")
class WhoMaySealTest {

  private static final Vault.Refused NOT_ENTITLED =
      new Vault.Refused(Refusal.of(ConsentRefusal.NOT_ENTITLED));

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private Vault.SealAnswer seal(Actor by, Fact... facts) {
    return inside.seal(Inside.VICTIM, inside.by(by), facts);
  }

  @Test
  void policeSealExactlyTheClassesThatTheyMay() {
    for (Fact fact : Facts.ALL) {
      Vault.SealAnswer answer = seal(OFFICER, fact);
      if (fact.factClass().policeMaySeal()) {
        assertThat(answer).isInstanceOf(Vault.Sealed.class);
      } else {
        assertThat(answer).isEqualTo(NOT_ENTITLED);
      }
    }
  }

  @Test
  void oneStatusAmongOthersIsEnoughToRefusePolice() {
    assertThat(seal(OFFICER, Facts.IDENTITY, Facts.STATUS)).isEqualTo(NOT_ENTITLED);
    assertThat(seal(SUPERVISOR, Facts.STATUS)).isEqualTo(NOT_ENTITLED);
  }

  @Test
  void policeDoNotSealTheOneStatusFactOfAConsent() {
    assertThat(inside.vault.sealNotDiscussed(OFFICER, inside.by(OFFICER).request(), Inside.CONSENT))
        .isEqualTo(NOT_ENTITLED);
  }

  @Test
  void thereIsNoStatusFactForAForce() {
    assertThat(
            inside.vault.sealNotDiscussed(
                CASEWORKER, inside.by(CASEWORKER).request(), ConsentId.of(Inside.VICTIM, FORCE)))
        .isEqualTo(NOT_ENTITLED);
  }

  @Test
  void specialistsSealEverything() {
    for (Actor actor : List.of(CASEWORKER, MANAGER, DUTY_MANAGER)) {
      assertThat(seal(actor, Facts.ALL.toArray(Fact[]::new))).isInstanceOf(Vault.Sealed.class);
    }
  }

  @Test
  void nobodyElseSealsAnything() {
    for (Actor actor : List.of(ANALYST, STRANGER)) {
      assertThat(seal(actor, Facts.IDENTITY)).isEqualTo(NOT_ENTITLED);
    }
  }

  @Test
  void whoHasLeftOrWhoseOrganisationClosedSealsNothing() {
    inside.network.leaves(CASEWORKER);
    assertThat(seal(CASEWORKER, Facts.IDENTITY)).isEqualTo(NOT_ENTITLED);
    inside.network.close(ROWAN);
    assertThat(seal(MANAGER, Facts.IDENTITY)).isEqualTo(NOT_ENTITLED);
  }

  @Test
  void thereIsNothingToVouchForWithoutAFact() {
    assertThat(seal(CASEWORKER)).isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.MALFORMED)));
  }

  @Test
  void policeOpenNothingNotEvenWhatTheySealed() {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact fact = inside.sealed(OFFICER, Facts.IDENTITY).getFirst();

    assertThat(inside.open(OFFICER, fact)).isEqualTo(NOT_ENTITLED);
    assertThat(inside.open(ConsentId.of(Inside.VICTIM, FORCE), OFFICER, List.of(fact)))
        .isEqualTo(NOT_ENTITLED);
    assertThat(inside.opened(fact)).containsValue(Facts.IDENTITY);
  }
}

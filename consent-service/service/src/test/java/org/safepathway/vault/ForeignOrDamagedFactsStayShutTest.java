package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;

/** An envelope opens as what its header says, for the victim whose it is, or not at all. */
@Tag("firewall")
class ForeignOrDamagedFactsStayShutTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private static SealedFact changed(
      SealedFact fact, FactId id, FactClass factClass, OrganisationId by, String envelope) {
    return new SealedFact(id, factClass, by, null, envelope, fact.fingerprint());
  }

  private SealedFact identity() {
    return inside.sealed(CASEWORKER, Facts.IDENTITY).getFirst();
  }

  private void staysShut(SealedFact fact) {
    staysShut(Inside.CONSENT, fact, CommonRefusal.NOT_FOUND);
  }

  private void staysShut(ConsentId consent, SealedFact fact, RefusalReason reason) {
    assertThat(inside.open(consent, CASEWORKER, List.of(fact)))
        .isEqualTo(new Vault.Refused(Refusal.of(reason)));
  }

  @Test
  void aFactUnderAnotherIdStaysShut() {
    SealedFact fact = identity();
    FactId other = new FactId("00000000000000000000000000000009");
    staysShut(changed(fact, other, fact.factClass(), ROWAN, fact.envelope()));
  }

  @Test
  void aFactUnderAnotherClassStaysShut() {
    SealedFact fact = identity();
    // The key of the other class exists.
    inside.sealed(CASEWORKER, Facts.SUPPORT);
    staysShut(changed(fact, fact.id(), FactClass.SUPPORT, ROWAN, fact.envelope()));
  }

  @Test
  void aStatusThatPassesForASupportFactStaysShut() {
    SealedFact status = inside.sealed(CASEWORKER, Facts.STATUS).getFirst();
    inside.sealed(CASEWORKER, Facts.SUPPORT);
    staysShut(changed(status, status.id(), FactClass.SUPPORT, ROWAN, status.envelope()));
  }

  @Test
  void aFactUnderAnotherRecorderStaysShut() {
    SealedFact fact = identity();
    inside.sealed(WILLOW_CASEWORKER, Facts.IDENTITY);
    staysShut(changed(fact, fact.id(), fact.factClass(), WILLOW, fact.envelope()));
  }

  @Test
  void aFactMovedToAnotherVictimStaysShut() {
    SealedFact fact = identity();
    ConsentId other = ConsentId.of(Inside.OTHER_VICTIM, ROWAN);
    inside.agrees(other, CASEWORKER, Inside.ALL_BUT_NOTES);
    inside.sealed(Inside.OTHER_VICTIM, inside.by(CASEWORKER), Facts.IDENTITY);
    staysShut(other, fact, CommonRefusal.NOT_FOUND);
  }

  @Test
  void twoEnvelopesThatWereSwappedStayShut() {
    SealedFact one = identity();
    SealedFact two = identity();
    staysShut(changed(one, one.id(), one.factClass(), ROWAN, two.envelope()));
  }

  @Test
  void aTruncatedEnvelopeStaysShut() {
    SealedFact fact = identity();
    byte[] sealed = Base64.getDecoder().decode(fact.envelope());
    for (int length : new int[] {0, 5, 12, 28, sealed.length - 1}) {
      String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, length));
      staysShut(changed(fact, fact.id(), fact.factClass(), ROWAN, cut));
    }
  }

  @Test
  void anEnvelopeWithOneBitTurnedStaysShut() {
    SealedFact fact = identity();
    byte[] sealed = Base64.getDecoder().decode(fact.envelope());
    sealed[sealed.length / 2] ^= 1;
    String turned = Base64.getEncoder().encodeToString(sealed);
    staysShut(changed(fact, fact.id(), fact.factClass(), ROWAN, turned));
  }

  @Test
  void whatIsNoEnvelopeStaysShut() {
    SealedFact fact = identity();
    staysShut(changed(fact, fact.id(), fact.factClass(), ROWAN, "not base64!"));
  }

  @Test
  void oneDamagedFactKeepsTheOthersShut() {
    SealedFact good = identity();
    SealedFact bad = changed(identity(), good.id(), good.factClass(), ROWAN, "AAAA");
    FactId other = new FactId("00000000000000000000000000000009");
    assertThat(
            inside.open(
                CASEWORKER, good, changed(bad, other, bad.factClass(), ROWAN, bad.envelope())))
        .isInstanceOf(Vault.Refused.class);
  }

  @Test
  void aFactSealedUnderAnotherPlatformsKeyStaysShut() {
    try (Inside elsewhere = new Inside(folder.resolve("elsewhere").toAbsolutePath())) {
      identity();
      staysShut(elsewhere.sealed(CASEWORKER, Facts.IDENTITY).getFirst());
    }
  }

  @Test
  void noteOfAnotherOrganisationStaysShut() {
    SealedFact note = inside.sealed(WILLOW_CASEWORKER, Facts.CASE_NOTE).getFirst();
    staysShut(Inside.CONSENT, note, ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void reasonForADeclineOfAnotherOrganisationStaysShut() {
    SealedFact outcome = inside.sealed(WILLOW_CASEWORKER, Facts.OUTCOME).getFirst();
    staysShut(Inside.CONSENT, outcome, ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void aClassThatWasNotAskedForStaysShut() {
    SealedFact fact = identity();
    assertThat(
            inside.vault.open(
                inside.by(CASEWORKER),
                Inside.CONSENT,
                Purpose.SUPPORT,
                Set.of(FactClass.RISK),
                List.of(fact)))
        .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.MALFORMED)));
  }

  @Test
  void aConsentForAnotherOrganisationOpensNothingWhateverItsStreamAnswers() {
    Vault careless = inside.vault(command -> new Answer.Done(command.stream()));

    assertThat(inside.open(careless, Inside.CONSENT, WILLOW_CASEWORKER, List.of(identity())))
        .isEqualTo(new Vault.Refused(Refusal.of(ConsentRefusal.NOT_ENTITLED)));
  }
}

package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.OTHER_FORCE;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/** What the vault vouches for holds for facts that nobody else can read, and cannot be forged. */
@Tag("firewall")
class AttestationVouchesTest {

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

  private Vault.Sealed sealed(Fact... facts) {
    return (Vault.Sealed) inside.seal(Inside.VICTIM, inside.by(OFFICER), facts);
  }

  private Attestation of(Fact... facts) {
    return sealed(facts).attestation();
  }

  private static Risk risk(Risk.Grade grade, boolean policeEmployed) {
    return new Risk(
        Risk.Tool.DARA,
        "1",
        grade,
        null,
        false,
        false,
        "He followed her.",
        null,
        null,
        Facts.RISK.perpetrator(),
        policeEmployed);
  }

  @Test
  void itNamesVictimRecorderFactsAndClasses() {
    Vault.Sealed sealed = sealed(Facts.RISK, Facts.OVERRIDE_REASON, Facts.SUPPORT);

    assertThat(sealed.attestation().victim()).isEqualTo(Inside.VICTIM);
    assertThat(sealed.attestation().recordedBy()).isEqualTo(FORCE);
    assertThat(sealed.attestation().facts())
        .isEqualTo(sealed.facts().stream().map(SealedFact::id).toList());
    assertThat(sealed.attestation().classes()).isEqualTo(Set.of(FactClass.RISK, FactClass.SUPPORT));
  }

  @Test
  void completeMeansIdentityAndAUsableSafeContact() {
    SafeContact none =
        new SafeContact(null, null, null, false, false, false, null, null, "through her GP", true);
    assertThat(of(Facts.IDENTITY, Facts.SAFE_CONTACT).complete()).isTrue();
    assertThat(of(Facts.IDENTITY, none).complete()).isTrue();
    assertThat(of(Facts.IDENTITY).complete()).isFalse();
    assertThat(of(Facts.SAFE_CONTACT).complete()).isFalse();
  }

  @Test
  void riskAndReasonAndPoliceLinkAreAsWritten() {
    assertThat(of(risk(Risk.Grade.HIGH, false)).highRisk()).isTrue();
    assertThat(of(risk(Risk.Grade.MEDIUM, false)).highRisk()).isFalse();
    assertThat(of(risk(Risk.Grade.MEDIUM, true)).policeLinked()).isTrue();
    assertThat(of(risk(Risk.Grade.MEDIUM, false)).policeLinked()).isFalse();
    assertThat(of(Facts.OVERRIDE_REASON).overrideReason()).isTrue();
    assertThat(of(Facts.RISK).overrideReason()).isFalse();
  }

  @Test
  void theVaultKnowsItsOwnWordAgainAfterARestart() {
    Attestation attestation = of(Facts.RISK);
    inside.close();
    inside = new Inside(folder);

    assertThat(inside.vault.genuine(attestation)).isTrue();
  }

  @Test
  void nothingInItCanBeChanged() {
    Attestation a = of(Facts.IDENTITY, Facts.RISK);
    List<Attestation> forged =
        List.of(
            with(a, Inside.OTHER_VICTIM, FORCE, a.facts(), a.classes(), 0),
            with(a, a.victim(), OTHER_FORCE, a.facts(), a.classes(), 0),
            with(a, a.victim(), FORCE, a.facts().reversed(), a.classes(), 0),
            with(a, a.victim(), FORCE, List.<FactId>of(), a.classes(), 0),
            with(a, a.victim(), FORCE, a.facts(), Set.of(FactClass.RISK), 0),
            with(a, a.victim(), FORCE, a.facts(), a.classes(), 1),
            with(a, a.victim(), FORCE, a.facts(), a.classes(), 2),
            with(a, a.victim(), FORCE, a.facts(), a.classes(), 3),
            with(a, a.victim(), FORCE, a.facts(), a.classes(), 4));

    assertThat(with(a, a.victim(), FORCE, a.facts(), a.classes(), 0)).isEqualTo(a);
    assertThat(forged).noneMatch(inside.vault::genuine);
    assertThat(inside.vault.genuine(a)).isTrue();
  }

  @Test
  void whatIsNoCodeIsNotGenuine() {
    Attestation a = of(Facts.IDENTITY);
    for (String mac : List.of("", "%", "AAAA")) {
      assertThat(
              inside.vault.genuine(
                  new Attestation(
                      a.victim(),
                      a.recordedBy(),
                      a.facts(),
                      a.classes(),
                      a.complete(),
                      a.highRisk(),
                      a.overrideReason(),
                      a.policeLinked(),
                      mac)))
          .isFalse();
    }
  }

  private static Attestation with(
      Attestation a,
      VictimId victim,
      OrganisationId recordedBy,
      List<FactId> facts,
      Set<FactClass> classes,
      int flag) {
    return new Attestation(
        victim,
        recordedBy,
        facts,
        classes,
        a.complete() ^ (flag == 1),
        a.highRisk() ^ (flag == 2),
        a.overrideReason() ^ (flag == 3),
        a.policeLinked() ^ (flag == 4),
        a.mac());
  }
}

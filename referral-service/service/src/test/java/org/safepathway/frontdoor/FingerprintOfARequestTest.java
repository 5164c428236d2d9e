package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.testing.Network;

class FingerprintOfARequestTest {

  private static final String SHA256_OF_TRIAGE = "S54CFaS7cwOvI8RiUXnzRZTvVZBqYx4GUbG8p2sMo9g";

  @Test
  void itIsTheSameInEveryProcess() {
    assertThat(CanonicalForm.text(new GiveTriage("r\"\\\n", Triage.A)))
        .isEqualTo("{\"GiveTriage\":{\"reference\":\"r\\\"\\\\\\u000a\",\"triage\":\"A\"}}");
    assertThat(CanonicalForm.fingerprint(new GiveTriage("reference", Triage.A)))
        .isEqualTo(SHA256_OF_TRIAGE);
  }

  @Test
  void aSetCountsInOneOrder() {
    assertThat(
            CanonicalForm.text(
                new Narrow("r", Set.of(FactClass.SUPPORT, FactClass.IDENTITY, FactClass.RISK))))
        .isEqualTo(
            "{\"Narrow\":{\"classes\":[\"IDENTITY\",\"RISK\",\"SUPPORT\"],\"reference\":\"r\"}}");
  }

  @Test
  void anotherActOrAnotherFieldIsAnotherRequest() {
    String accept = CanonicalForm.fingerprint(new Accept("r"));

    assertThat(CanonicalForm.fingerprint(new Receive("r"))).isNotEqualTo(accept);
    assertThat(CanonicalForm.fingerprint(new Accept("s"))).isNotEqualTo(accept);
  }

  @Test
  void aSealedFactCountsByWhatItSaysAndNotByItsEnvelope() {
    String once = CanonicalForm.fingerprint(facts("envelope-1", "print", "mac-1", 1));

    assertThat(CanonicalForm.fingerprint(facts("envelope-2", "print", "mac-2", 1))).isEqualTo(once);
    assertThat(CanonicalForm.fingerprint(facts("envelope-1", "another", "mac-1", 1)))
        .isNotEqualTo(once);
  }

  @Test
  void noEnvelopeAndNoMarkIsInIt() {
    assertThat(CanonicalForm.text(facts("envelope-1", "print", "mac-1", 1)))
        .doesNotContain("envelope-1", "mac-1")
        .contains("\"class\":\"IDENTITY\"", "\"fingerprint\":\"print\"");
  }

  private static AddFacts facts(String envelope, String fingerprint, String mac, int id) {
    FactId factId = new FactId("%032x".formatted(id));
    SealedFact fact =
        new SealedFact(factId, FactClass.IDENTITY, Network.FORCE, null, envelope, fingerprint);
    Attestation attestation =
        new Attestation(
            new VictimId("c".repeat(32)),
            Network.FORCE,
            List.of(factId),
            Set.of(FactClass.IDENTITY),
            false,
            false,
            false,
            false,
            mac);
    return new AddFacts("r", new Vault.Sealed(List.of(fact), attestation));
  }
}

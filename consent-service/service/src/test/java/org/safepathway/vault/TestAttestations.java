package org.safepathway.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;

/** The vault's real signature, for tests that say what it signs. */
public final class TestAttestations implements Attestations {

  private final AttestationMac mac;

  /** Keeps its master key in this folder. */
  public TestAttestations(Path folder) {
    mac = new AttestationMac(new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE));
  }

  @Override
  public boolean genuine(Attestation attestation) {
    return mac.genuine(attestation);
  }

  /** The vault's word on one status fact. */
  public Attestation of(VictimId victim, OrganisationId recordedBy, FactId fact) {
    return mac.signed(
        new Attestation(
            victim,
            recordedBy,
            List.of(fact),
            Set.of(FactClass.STATUS),
            false,
            false,
            false,
            false,
            ""));
  }

  /** The vault's word on the facts of an override. */
  public Attestation override(
      VictimId victim,
      OrganisationId recordedBy,
      boolean highRisk,
      boolean reason,
      boolean policeLinked) {
    return mac.signed(
        new Attestation(
            victim,
            recordedBy,
            List.of(new FactId("00000000000000000000000000000001")),
            Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK),
            true,
            highRisk,
            reason,
            policeLinked,
            ""));
  }
}

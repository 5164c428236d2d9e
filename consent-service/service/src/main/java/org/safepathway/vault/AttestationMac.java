package org.safepathway.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactId;

/** Signs what the vault vouches for, and knows its own signature again. */
public final class AttestationMac implements Attestations {

  private final KeyManagement masters;

  /** Signs with the platform's key for attestations. */
  public AttestationMac(KeyManagement masters) {
    this.masters = masters;
  }

  @Override
  public boolean genuine(Attestation attestation) {
    try {
      return masters.isMac(
          KeyManagement.MacUse.ATTESTATION,
          message(attestation),
          Base64.getUrlDecoder().decode(attestation.mac()));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** The same attestation with the vault's code, whatever code it had. */
  Attestation signed(Attestation unsigned) {
    return new Attestation(
        unsigned.victim(),
        unsigned.recordedBy(),
        unsigned.facts(),
        unsigned.classes(),
        unsigned.complete(),
        unsigned.highRisk(),
        unsigned.overrideReason(),
        unsigned.policeLinked(),
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(masters.mac(KeyManagement.MacUse.ATTESTATION, message(unsigned))));
  }

  private static byte[] message(Attestation attestation) {
    List<String> parts = new ArrayList<>();
    parts.add("attestation/1");
    parts.add(attestation.victim().value());
    parts.add(attestation.recordedBy().value());
    parts.add(Integer.toString(attestation.facts().size()));
    attestation.facts().stream().map(FactId::value).forEach(parts::add);
    attestation.classes().stream().sorted().map(Enum::name).forEach(parts::add);
    parts.add(Boolean.toString(attestation.complete()));
    parts.add(Boolean.toString(attestation.highRisk()));
    parts.add(Boolean.toString(attestation.overrideReason()));
    parts.add(Boolean.toString(attestation.policeLinked()));
    return Macs.message(parts.toArray(String[]::new));
  }
}

package org.safepathway.consent;

/** Checks that an attestation is the vault's own. Given to aggregates. */
public interface Attestations {

  /** Whether the vault made exactly this attestation. */
  boolean genuine(Attestation attestation);
}

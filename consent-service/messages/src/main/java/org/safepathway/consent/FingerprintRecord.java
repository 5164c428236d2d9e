package org.safepathway.consent;

import jakarta.validation.constraints.NotNull;
import org.safepathway.directory.Language;

/**
 * Consent to a mobile-fingerprint check. The result is never recorded: there is no field for it
 * (DOMAIN.md rule 15), and a refusal changes nothing for a referral.
 *
 * @param role the person's role in the encounter
 * @param basis on which ground it was asked
 * @param toldOptional whether she was told that it is optional
 * @param wordingLanguage in which language
 * @param answer given or refused
 */
public record FingerprintRecord(
    @NotNull EncounterRole role,
    @NotNull Basis basis,
    boolean toldOptional,
    @NotNull Language wordingLanguage,
    @NotNull ConsentRecord.ConsentAnswer answer) {

  /** Who she is in the encounter. */
  public enum EncounterRole {
    /** A victim. */
    VICTIM,
    /** A suspect. */
    SUSPECT,
    /** Not known. */
    UNKNOWN
  }

  /** The ground. */
  public enum Basis {
    /** Consent. */
    CONSENT,
    /** Police and Criminal Evidence Act 1984 s.61(6A). */
    PACE_S61_6A
  }
}

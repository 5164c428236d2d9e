package org.safepathway.consent;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why the Consent stream, an override or the vault refuses. */
public enum ConsentRefusal implements RefusalReason {
  /** The recipient is not one open, registered specialist organisation. */
  RECIPIENT_NOT_ONE_SPECIALIST,
  /** Whoever takes the consent may not take one. */
  TAKER_NOT_ALLOWED,
  /** A consent taken by police names a class that only a specialist may ask for. */
  CLASS_NOT_FOR_POLICE,
  /** Classes and purpose do not fit, or no class is named. */
  CLASSES_DO_NOT_FIT_PURPOSE,
  /** It was not spoken in private, understood, or she lacked capacity. */
  NOT_FREELY_GIVEN,
  /** It has no expiry within the limit, or its days are out of order. */
  VALIDITY_OUT_OF_RANGE,
  /** It begins later, and until then nobody could reach her who should, or who can now. */
  BEGINS_TOO_LATE,
  /** There is no live consent. */
  NO_LIVE_CONSENT,
  /** She refused. */
  CONSENT_REFUSED,
  /** Status consent and exactly one sealed status fact of the recipient's go together. */
  STATUS_FACT_MISSING,
  /** The attestation is not the vault's, or does not fit what was sent. */
  ATTESTATION_INVALID,
  /** What the status fact is to correct is none of this stream. */
  NOTHING_TO_CORRECT,
  /** An override needs high risk. */
  OVERRIDE_NEEDS_HIGH_RISK,
  /** An override needs a written reason. */
  OVERRIDE_NEEDS_REASON,
  /** An override needs a second person with the right role. */
  OVERRIDE_NEEDS_SECOND_PERSON,
  /** No override is pending. */
  NO_PENDING_OVERRIDE,
  /** The service that an override is for is not known or has closed; the override still waits. */
  OVERRIDE_OFFER_UNKNOWN,
  /** The service that an override is for takes nobody now; the override still waits. */
  OVERRIDE_OFFER_PAUSED,
  /** It is not due yet. */
  NOT_DUE,
  /** The victim's record was erased. */
  ERASED,
  /** A fact failed the checks at the door. */
  FACT_INVALID,
  /** The caller may not seal or open this. */
  NOT_ENTITLED;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

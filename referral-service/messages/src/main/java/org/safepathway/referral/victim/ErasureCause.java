package org.safepathway.referral.victim;

/** Why a record is erased. */
public enum ErasureCause {
  /** She asked. */
  ASKED_BY_VICTIM,
  /** Its retention is over. */
  RETENTION_OVER,
  /** It was registered and nothing was ever sent (DOMAIN.md rule 9). */
  NEVER_SENT,
  /** She had been erased before the events were restored from an older copy (DOMAIN.md rule 24). */
  ERASED_BEFORE
}

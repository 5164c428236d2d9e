package org.safepathway.referral;

/** What a referrer sees of a referral, and nothing else (DOMAIN.md rule 14). */
public enum CoarseState {
  /** Sent. */
  SENT,
  /** The service has it. */
  RECEIVED,
  /** The service is in contact with her. */
  IN_CONTACT,
  /** Closed. */
  CLOSED,
  /** Could not be met: choose another service. */
  COULD_NOT_BE_MET
}

package org.safepathway.due;

/** What can become due; the name is stored. */
public enum DueKind {
  /** A referral was not received in time; the subject is the referral. */
  RECEIPT,
  /** Nobody tried to reach her in time; the subject is the referral. */
  CONTACT,
  /** A pending override has waited too long; the subject is the Consent stream. */
  OVERRIDE_ESCALATES,
  /** A pending override is over; the subject is the Consent stream. */
  OVERRIDE_EXPIRES,
  /** An authorised override is over; the subject is the Consent stream. */
  OVERRIDE_LAPSES,
  /** The last day of a consent to support is over; the subject is the Consent stream. */
  SUPPORT_LAPSES,
  /** The same for statistics. */
  STATISTICS_LAPSE,
  /** She was registered and nothing was ever sent; the subject is the victim. */
  NEVER_SENT
}

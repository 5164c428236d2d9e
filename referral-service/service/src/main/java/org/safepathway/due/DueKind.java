package org.safepathway.due;

/** What can become due; the name is stored. */
public enum DueKind {
  /** A referral was not received in time; the subject is the referral. */
  RECEIPT,
  /** Nobody tried to reach her in time, or tried again; the subject is the referral. */
  CONTACT,
  /**
   * The service to which she was referred has closed; the subject is the referral. It has no time:
   * the directory says when. It outlives an erasure: a referrer’s row that did not move with the
   * others would tell of it.
   */
  RECIPIENT_GONE,
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
  NEVER_SENT,
  /**
   * The referrer's record of a referral was kept long enough; the subject is the referral. It
   * outlives an erasure: only what the referrer saw counts.
   */
  REFERRERS_RECORD,
  /** A mobile-fingerprint consent was kept long enough; the subject is the Consent stream. */
  FINGERPRINT,
  /** Nothing need be kept for her facts any more; the subject is the victim. */
  RETAINED_FACTS,
  /** The same for a referral. */
  RETAINED_REFERRAL,
  /** The same for consents to support; the subject is the Consent stream. */
  RETAINED_CONSENT,
  /** The same for overrides; the subject is the Consent stream. */
  RETAINED_OVERRIDE,
  /** The same for consents to statistics; the subject is the Consent stream. */
  RETAINED_STATISTICS;

  /**
   * Whether it keeps her record: when the last of these is due, and not before, the record may go.
   */
  public boolean retains() {
    return switch (this) {
      case RETAINED_FACTS,
          RETAINED_REFERRAL,
          RETAINED_CONSENT,
          RETAINED_OVERRIDE,
          RETAINED_STATISTICS ->
          true;
      default -> false;
    };
  }

  /** Whether her record is erased when it is due. */
  public boolean erases() {
    return this == NEVER_SENT || retains();
  }

  /** Whether it stays when she is erased. */
  public boolean outlivesErasure() {
    return this == REFERRERS_RECORD || this == RECIPIENT_GONE;
  }
}

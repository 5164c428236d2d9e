package org.safepathway.referral;

/** Priority given by a service. */
public enum Triage {
  /** Urgent: first contact within the shorter time. */
  A,
  /** Soon. */
  B,
  /** Routine. */
  C
}

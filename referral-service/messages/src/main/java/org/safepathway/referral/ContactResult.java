package org.safepathway.referral;

/** What came of an attempt to reach her. */
public enum ContactResult {
  /** She was reached. */
  REACHED,
  /** No answer. */
  NO_ANSWER,
  /** Someone else answered: further attempts can be unsafe. */
  SOMEONE_ELSE_ANSWERED,
  /** The number is wrong. */
  NUMBER_WRONG
}

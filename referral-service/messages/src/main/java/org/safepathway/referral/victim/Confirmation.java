package org.safepathway.referral.victim;

/**
 * How a change of who she is or how she may be contacted was confirmed with her (DOMAIN.md rule
 * 20). A closed set: nothing else is asked, and nothing is written.
 */
public enum Confirmation {
  /** She was there, alone with whoever recorded it. */
  IN_PERSON,
  /** She gave her code word. */
  BY_CODE_WORD,
  /** By the way and at the time that were agreed as safe before. */
  BY_AGREED_WAY
}

package org.safepathway.demand;

/** What became of a suggestion; why not is nobody’s business. */
public enum HolderAnswer {
  /** She agreed, and a referral was sent. */
  REFERRED,
  /** It came to nothing. */
  NOT_TAKEN_UP
}

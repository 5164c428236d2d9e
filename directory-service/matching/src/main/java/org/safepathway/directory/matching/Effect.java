package org.safepathway.directory.matching;

/** What a reason does to an offer. */
public enum Effect {
  /** The offer cannot be used, and is not in the list. */
  EXCLUDES,
  /** It speaks for the offer. */
  FITS,
  /** It speaks against the offer, which stays in the list. */
  AGAINST,
  /** Something that is not known matters: ask her, or the service. It never takes an offer out. */
  ASK
}

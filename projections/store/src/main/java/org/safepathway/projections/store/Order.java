package org.safepathway.projections.store;

/** The direction of a list. */
public enum Order {
  /** Least key first. */
  OLDEST_FIRST,
  /** Greatest key first. */
  NEWEST_FIRST
}

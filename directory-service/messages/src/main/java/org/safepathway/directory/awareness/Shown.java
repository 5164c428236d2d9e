package org.safepathway.directory.awareness;

/** What of the service offer somebody was shown. */
public enum Shown {
  /** The list of services. */
  LIST,
  /** Services that were found for a situation. */
  FOUND,
  /** The sheet of a local authority, made to be printed. */
  SHEET,
  /** A guidance card. */
  CARD
}

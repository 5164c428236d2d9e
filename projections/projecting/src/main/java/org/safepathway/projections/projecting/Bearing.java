package org.safepathway.projections.projecting;

/** What an event that cannot be read has to do with the room of a projection. */
public enum Bearing {
  /** Nothing, whatever it says: it is let pass. */
  NONE,
  /**
   * Nobody can tell, and in this room standing still would tell too much: it is let pass, and kept
   * as a dead letter, so that the operator rebuilds once it can be read.
   */
  UNKNOWN,
  /** It could change a document: the victim’s events are parked from it on. */
  SOME
}

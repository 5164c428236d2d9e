package org.safepathway.kernel;

/**
 * Something that happened to a victim's record. A public contract: versioned, with golden files.
 */
public interface Event {

  /** Whose record; projectors take events in order per victim. */
  VictimId victimId();

  /** When, by whom, for which request. */
  Stamp stamp();
}

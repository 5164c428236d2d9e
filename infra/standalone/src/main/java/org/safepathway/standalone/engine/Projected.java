package org.safepathway.standalone.engine;

import java.time.Duration;

/** The rooms’ projectors as the one who acts meets them, in this process or in another. */
public interface Projected {

  /**
   * Waits until every room has projected the events up to a position, which then are in its
   * databases.
   *
   * @param position of an event; anything below zero is before the first
   * @param bound how long it waits at most
   * @return whether they have
   */
  boolean upTo(long position, Duration bound);
}

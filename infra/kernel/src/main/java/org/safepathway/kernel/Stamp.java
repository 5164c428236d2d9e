package org.safepathway.kernel;

import java.time.Instant;

/**
 * What every event carries of its origin.
 *
 * @param at when the aggregate decided (UTC)
 * @param issued who asked, under which request
 */
public record Stamp(Instant at, Issued issued) {

  /** The actor behind the event. */
  public Actor by() {
    return issued.by();
  }
}

package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, and then tells nanoseconds. */
final class SteppedClock extends Clock {

  private static final Duration STEP = Duration.ofSeconds(7, 123_456_789);

  private volatile Instant instant = Instant.parse("2026-11-23T12:00:00.000000001Z");

  /** Moves it; by one thread only. */
  void step() {
    instant = instant.plus(STEP);
  }

  @Override
  public Instant instant() {
    return instant;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant, zone);
  }
}

package org.safepathway.firewall.history;

import java.time.Duration;
import java.util.Random;

/** How time goes on in a history: mostly by minutes, at times by days. */
final class Times {

  private final Random random;
  private Duration now = Duration.ZERO;

  Times(Random random) {
    this.random = random;
  }

  Duration soFar() {
    return now;
  }

  Duration next() {
    now = now.plusSeconds(20 + random.nextInt(600)).plusNanos(1_000L * random.nextInt(1_000_000));
    return now;
  }

  /** So soon that nobody does anything in between. */
  Duration soon() {
    now = now.plusNanos(1_000L);
    return now;
  }

  Duration leap() {
    now = now.plusHours(1 + random.nextInt(60));
    return now;
  }
}

package org.safepathway.referral.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long what is kept here: the table, shortened where an operator wants it.
 *
 * @param shortened what differs from the table
 */
public record Retention(Map<RetentionRule, Duration> shortened) {

  /** As the table says. */
  public static final Retention OF_THE_TABLE = new Retention(Map.of());

  /** Less would take from an officer or a service what they still work with. */
  private static final Duration AT_LEAST = Duration.ofDays(7);

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if something would be kept longer than the table says, or so
   *     short that nobody could work with it
   */
  public Retention {
    shortened.forEach(Retention::check);
    shortened = Map.copyOf(shortened);
  }

  private static void check(RetentionRule rule, Duration kept) {
    if (!rule.canBeShortened() || kept.compareTo(rule.kept()) > 0 || kept.compareTo(AT_LEAST) < 0) {
      throw new IllegalArgumentException(
          "retention of %s can be set from %s to %s"
              .formatted(rule.setting(), AT_LEAST, rule.kept()));
    }
  }

  /** For how long. */
  public Duration of(RetentionRule rule) {
    return shortened.getOrDefault(rule, rule.kept());
  }

  /** Until when something of this time is kept. */
  public Instant until(RetentionRule rule, Instant since) {
    return since.plus(of(rule));
  }
}

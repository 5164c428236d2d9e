package org.safepathway.directory;

import java.time.LocalDate;

/**
 * Who pays for a service and until when: an offer lapses with its funding, most of them each April
 * (DOMAIN.md, the service offer).
 *
 * @param funder who pays, in words
 * @param from the first day
 * @param until the last day, not before the first
 */
public record Funding(String funder, LocalDate from, LocalDate until) {

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if it ends before it begins or names nobody
   */
  public Funding {
    if (until.isBefore(from) || funder.isBlank()) {
      throw new IllegalArgumentException("a funder, and a period that ends after it begins");
    }
  }

  /** Whether it has ended before this day. */
  public boolean hasLapsedOn(LocalDate day) {
    return day.isAfter(until);
  }
}

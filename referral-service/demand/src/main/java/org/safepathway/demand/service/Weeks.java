package org.safepathway.demand.service;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Weeks from Monday on, in London. */
final class Weeks {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Weeks() {}

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  /** The Monday of the week in which this is. */
  static LocalDate of(Instant at) {
    return day(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** When a day begins. */
  static Instant start(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }
}

package org.safepathway.specialist.desk.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days in words. */
final class Days {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private Days() {}

  static String text(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String text(Instant at) {
    return DAY.format(at);
  }
}

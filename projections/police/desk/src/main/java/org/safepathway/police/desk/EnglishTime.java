package org.safepathway.police.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in England read them. */
public final class EnglishTime {

  /** Where days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZONE);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private EnglishTime() {}

  /** For example {@code 3 March 2026, 14:05}. */
  public static String of(Instant moment) {
    return FORMAT.format(moment);
  }

  /** For example {@code 3 March 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}

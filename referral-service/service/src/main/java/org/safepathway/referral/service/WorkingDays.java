package org.safepathway.referral.service;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days of England: neither a weekend nor a bank holiday by the standing rules (Banking and
 * Financial Dealings Act 1971 and custom). A holiday proclaimed for one year is not among them.
 */
public final class WorkingDays {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private WorkingDays() {}

  /**
   * The end of the last of so many working days after the day of an instant.
   *
   * @param days at least 1
   * @param from the day of this instant in London is not counted
   * @return midnight in London after that working day
   */
  public static Instant endOf(int days, Instant from) {
    LocalDate day = from.atZone(LONDON).toLocalDate();
    for (int counted = 0; counted < days; counted++) {
      do {
        day = day.plusDays(1);
      } while (!isWorkingDay(day));
    }
    return endOf(day);
  }

  /** Midnight in London after a day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(LONDON).toInstant();
  }

  /** Whether people work on it. */
  public static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !bankHolidays(day.getYear()).contains(day);
  }

  /** The bank holidays of England in a year, in order; substitutes stand for those on a weekend. */
  public static Set<LocalDate> bankHolidays(int year) {
    TreeSet<LocalDate> days = new TreeSet<>();
    LocalDate easter = easter(year);
    observe(days, LocalDate.of(year, Month.JANUARY, 1));
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    days.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)));
    days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    days.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
    LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
    if (isWeekend(christmas)) {
      // Boxing Day keeps its own day if it can; the substitute of Christmas comes after it.
      observe(days, christmas.plusDays(1));
      observe(days, christmas);
    } else {
      days.add(christmas);
      observe(days, christmas.plusDays(1));
    }
    return days;
  }

  private static void observe(Set<LocalDate> days, LocalDate day) {
    LocalDate observed = day;
    while (isWeekend(observed) || days.contains(observed)) {
      observed = observed.plusDays(1);
    }
    days.add(observed);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }

  /** Easter Sunday of the Gregorian calendar, from the moon's and the Sunday's cycles. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leapCorrection = century / 4;
    int moonCorrection = (8 * century + 13) / 25;
    int epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30;
    int fullMoon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + fullMoon + 2 - century + leapCorrection) % 7;
    int offset = fullMoon - weekday;
    int month = 3 + (offset + 40) / 44;
    int day = offset + 28 - 31 * (month / 4);
    return LocalDate.of(year, month, day);
  }
}

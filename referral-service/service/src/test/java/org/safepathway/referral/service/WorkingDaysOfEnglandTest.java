package org.safepathway.referral.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysOfEnglandTest {

  /** As published on gov.uk/bank-holidays for England and Wales. */
  @ParameterizedTest
  @CsvSource({
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    "2033, 01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27",
  })
  void theBankHolidaysOfEnglandAreKnown(int year, String days) {
    List<LocalDate> published =
        Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
    assertThat(WorkingDays.bankHolidays(year)).containsExactlyElementsOf(published);
  }

  @ParameterizedTest
  @CsvSource({
    "2008, 03-23",
    "2019, 04-21",
    "2024, 03-31",
    "2038, 04-25",
    "2049, 04-18",
    "1734, 04-25",
    "1886, 04-25"
  })
  void easterIsKnown(int year, String day) {
    assertThat(WorkingDays.easter(year)).isEqualTo(LocalDate.parse(year + "-" + day));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-03-02T10:00:00Z, 2026-03-04T00:00:00Z, sent on a Monday: until the end of Tuesday",
    "1, 2026-03-06T23:59:59Z, 2026-03-10T00:00:00Z, sent on a Friday: until the end of Monday",
    "1, 2026-03-07T10:00:00Z, 2026-03-10T00:00:00Z, sent on a Saturday: until the end of Monday",
    "2, 2026-03-05T10:00:00Z, 2026-03-10T00:00:00Z, two days over a weekend",
    "1, 2026-04-02T10:00:00Z, 2026-04-07T23:00:00Z, over Easter: until the end of Tuesday (BST)",
    "1, 2026-12-24T10:00:00Z, 2026-12-30T00:00:00Z, over Christmas with a substitute day",
    "1, 2026-12-31T10:00:00Z, 2027-01-05T00:00:00Z, over the turn of the year",
    "1, 2026-06-30T23:30:00Z, 2026-07-02T23:00:00Z, in London it is already the first of July",
  })
  void workingDaysAreCountedInLondonAfterTheDayOfSending(
      int days, Instant from, Instant due, String why) {
    assertThat(WorkingDays.endOf(days, from)).as(why).isEqualTo(due);
  }

  @Test
  void aSaturdayIsNoWorkingDay() {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse("2026-03-07"))).isFalse();
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse("2026-03-09"))).isTrue();
  }
}

package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.formWith;
import static org.safepathway.desk.decoding.Reads.json;
import static org.safepathway.desk.decoding.Reads.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

  @Test
  void aDateIsAnIsoDay() {
    assertThat(
            faults(
                json(
                    "{\"person\": {\"familyName\": \"Osei\", \"born\": \"31/03/1990\"}, \"tool\": \"DASH\", \"repeat\": true}")))
        .containsExactly("person.born not-a-date");
    assertThat(read(formWith("person.born", "1990-03-31")).person().born())
        .isEqualTo(LocalDate.of(1990, 3, 31));
  }

  @Test
  void aFormSendsDayMonthAndYear() {
    assertThat(
            read(formWith(
                    "person.born.day", "31", "person.born.month", "3", "person.born.year", "1990"))
                .person()
                .born())
        .isEqualTo(LocalDate.of(1990, 3, 31));
  }

  @Test
  void halfADateAndADayThatIsNoneAreRefused() {
    assertThat(faults(formWith("person.born.day", "31"))).containsExactly("person.born not-a-date");
    assertThat(
            faults(
                formWith(
                    "person.born.day", "31", "person.born.month", "2", "person.born.year", "1990")))
        .containsExactly("person.born not-a-date");
  }

  @Test
  void theClocksZoneSaysWhatTheFutureIs() {
    assertThat(read(formWith("person.born", "2026-11-23")).person().born()).isNotNull();
    assertThat(faults(formWith("person.born", "2026-11-24")))
        .containsExactly("person.born in-the-future");
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.TODAY;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.network.Network;

/** There is no consent without an expiry within the limit; days are London's. */
@Tag("firewall")
class ConsentHasAnExpiryTest extends RuleTest {

  private static ConsentRecord valid(LocalDate from, LocalDate review, LocalDate expires) {
    return Scenario.record(ConsentAnswer.GIVEN, POLICE_CLASSES, from, review, expires);
  }

  @Test
  void aProvisionalConsentLastsFourWeeksAtMost() {
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 28), OFFICER))
        .happensAs(ConsentGiven.class);
    Scenario other = another();
    other
        .when(other.recording(Scenario.given(POLICE_CLASSES, 29), OFFICER))
        .isRefused(ConsentRefusal.VALIDITY_OUT_OF_RANGE);
  }

  @Test
  void aConfirmedConsentLastsAYearAtMost() {
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 366), CASEWORKER))
        .happensAs(ConsentGiven.class);
    Scenario other = another();
    other
        .when(other.recording(Scenario.given(POLICE_CLASSES, 367), CASEWORKER))
        .isRefused(ConsentRefusal.VALIDITY_OUT_OF_RANGE);
  }

  @Test
  void theLastDayIsNotOver() {
    scenario
        .when(
            scenario.recording(
                valid(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1)), CASEWORKER))
        .isRefused(ConsentRefusal.VALIDITY_OUT_OF_RANGE);
  }

  @Test
  void itMayEndToday() {
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 0), CASEWORKER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void theReviewIsNotAfterTheLastDay() {
    scenario
        .when(scenario.recording(valid(TODAY, TODAY.plusDays(9), TODAY.plusDays(8)), CASEWORKER))
        .isRefused(ConsentRefusal.VALIDITY_OUT_OF_RANGE);
  }

  @Test
  void theReviewIsNotBeforeTheFirstDay() {
    scenario
        .when(
            scenario.recording(
                valid(TODAY.plusDays(5), TODAY.plusDays(4), TODAY.plusDays(8)), CASEWORKER))
        .isRefused(ConsentRefusal.VALIDITY_OUT_OF_RANGE);
  }

  /** A service that may open nothing yet cannot reach her. */
  @Test
  void whoeverRefersHerAsksForAConsentThatHoldsAtOnce() {
    LocalDate tomorrow = TODAY.plusDays(1);
    for (Actor other : List.of(OFFICER, Network.WILLOW_CASEWORKER)) {
      Scenario asked = another();
      asked
          .when(asked.recording(valid(tomorrow, tomorrow, tomorrow), other))
          .isRefused(ConsentRefusal.BEGINS_TOO_LATE);
      Scenario today = another();
      today
          .when(today.recording(valid(TODAY, tomorrow, tomorrow), other))
          .happensAs(ConsentGiven.class);
    }
  }

  @Test
  void anAnswerThatBeginsLaterEndsNoneThatHoldsNow() {
    LocalDate tomorrow = TODAY.plusDays(1);
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 9))
        .when(scenario.recording(valid(tomorrow, tomorrow, tomorrow), CASEWORKER))
        .isRefused(ConsentRefusal.BEGINS_TOO_LATE);
    Scenario none = another();
    none.when(none.recording(valid(tomorrow, tomorrow, tomorrow), CASEWORKER))
        .happensAs(ConsentGiven.class);
    Scenario over = another();
    over.given(over.provisional(POLICE_CLASSES, 0))
        .after(Duration.ofDays(2))
        .when(
            over.recording(
                valid(TODAY.plusDays(3), TODAY.plusDays(3), TODAY.plusDays(3)), CASEWORKER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void todayIsLondonsToday() {
    // 23:30 UTC on 1 June is 2 June in London.
    LocalDate second = LocalDate.parse("2027-06-02");
    scenario
        .at(Instant.parse("2027-06-01T23:30:00Z"))
        .when(scenario.recording(valid(second, second, second.plusDays(28)), OFFICER))
        .happensAs(ConsentGiven.class);
  }

  // A desk may hand on what a JSON body left out.
  @Test
  @SuppressWarnings("NullAway")
  void aRecordWithoutAnExpiryIsMalformed() {
    scenario
        .when(scenario.recording(valid(TODAY, TODAY, null), CASEWORKER))
        .isRefused(CommonRefusal.MALFORMED);
  }

  @Test
  void aWordingVersionIsAVersionAndNothingElse() {
    ConsentRecord record = Scenario.given(POLICE_CLASSES, 9);
    scenario
        .when(
            scenario.recording(
                new ConsentRecord(
                    record.answer(),
                    record.classes(),
                    record.method(),
                    "she has no visa",
                    record.wordingLanguage(),
                    record.aid(),
                    true,
                    true,
                    true,
                    null,
                    record.reviewOn(),
                    record.expiresOn()),
                CASEWORKER))
        .isRefused(CommonRefusal.MALFORMED);
  }
}

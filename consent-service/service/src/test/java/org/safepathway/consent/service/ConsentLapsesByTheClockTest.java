package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.TODAY;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.Purpose;

/** A consent is over when its last day is, whether a ticker has said so or not. */
@Tag("firewall")
class ConsentLapsesByTheClockTest extends RuleTest {

  private LapseConsent lapse() {
    return new LapseConsent(CONSENT, Purpose.SUPPORT, scenario.by(STRANGER));
  }

  @Test
  void nothingIsOpenedAfterTheLastDay() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 28))
        .after(Duration.ofDays(29))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void factsAreOpenedUntilMidnightInLondonOfTheLastDay() {
    LocalDate last = LocalDate.parse("2027-06-10");
    ConsentGiven given =
        scenario.confirmed(Scenario.record(ConsentAnswer.GIVEN, POLICE_CLASSES, null, last, last));
    scenario
        .given(given)
        .at(Instant.parse("2027-06-10T22:59:59Z"))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
    Scenario later = another();
    later
        .given(given)
        .at(Instant.parse("2027-06-10T23:00:00Z"))
        .when(later.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void nothingIsOpenedBeforeTheFirstDay() {
    ConsentGiven given =
        scenario.confirmed(
            Scenario.record(
                ConsentAnswer.GIVEN,
                POLICE_CLASSES,
                TODAY.plusDays(2),
                TODAY.plusDays(9),
                TODAY.plusDays(9)));
    scenario
        .given(given)
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    Scenario later = another();
    later
        .given(given)
        .after(Duration.ofDays(2))
        .when(later.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
  }

  @Test
  void aLapseIsNotedOnceTheLastDayIsOver() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 28))
        .after(Duration.ofDays(29))
        .when(lapse())
        .happensAs(ConsentLapsed.class);
  }

  @Test
  void aLapseIsNotDueOnTheLastDay() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 28))
        .after(Duration.ofDays(28))
        .when(lapse())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void aRenewedConsentDoesNotLapseWithTheOldOne() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 28), scenario.confirmed(POLICE_CLASSES))
        .after(Duration.ofDays(29))
        .when(lapse())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void aLapseIsNotedOnce() {
    scenario
        .given(
            scenario.provisional(POLICE_CLASSES, 28),
            new ConsentLapsed(CONSENT, Purpose.SUPPORT, scenario.stamp(STRANGER)))
        .after(Duration.ofDays(30))
        .when(lapse())
        .isSoAlready();
  }

  @Test
  void whatWasWithdrawnDoesNotLapse() {
    scenario
        .given(
            scenario.provisional(POLICE_CLASSES, 28),
            new ConsentWithdrawn(
                CONSENT, Purpose.SUPPORT, Set.of(ROWAN), scenario.stamp(CASEWORKER)))
        .after(Duration.ofDays(30))
        .when(lapse())
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

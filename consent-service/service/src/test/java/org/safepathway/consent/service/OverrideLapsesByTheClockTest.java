package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.NOW;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Stamp;

/** An authorised override is over after two weeks, and an event says so once. */
@Tag("firewall")
class OverrideLapsesByTheClockTest extends RuleTest {

  private LapseOverride lapse() {
    return new LapseOverride(CONSENT, scenario.by(STRANGER));
  }

  private OverrideLapsed lapsed() {
    return new OverrideLapsed(CONSENT, scenario.stamp(STRANGER));
  }

  @Test
  void aLapseIsNotedOnceTheTimeIsOver() {
    LapseOverride command = lapse();
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .after(Duration.ofDays(14))
        .when(command)
        .happens(
            new OverrideLapsed(
                CONSENT, new Stamp(NOW.plus(Duration.ofDays(14)), command.issued())));
  }

  @Test
  void aLapseIsNotDueEarlier() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .after(Duration.ofDays(14).minusNanos(1))
        .when(lapse())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void theSameRequestAgainIsDoneAndChangesNothing() {
    LapseOverride command = lapse();
    scenario
        .given(
            scenario.asked(OFFICER, false),
            scenario.authorised(),
            new OverrideLapsed(CONSENT, Scenario.stamp(command.issued())))
        .after(Duration.ofDays(15))
        .when(command)
        .isSoAlready();
  }

  @Test
  void whatHasLapsedDoesNotLapseAgain() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised(), lapsed())
        .after(Duration.ofDays(15))
        .when(lapse())
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void whatWasWithdrawnDoesNotLapse() {
    scenario
        .given(
            scenario.asked(OFFICER, false),
            scenario.authorised(),
            new ConsentWithdrawn(
                CONSENT, Purpose.SUPPORT, Set.of(ROWAN), scenario.stamp(CASEWORKER)))
        .after(Duration.ofDays(15))
        .when(lapse())
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void whatOnlyWaitsDoesNotLapse() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofDays(15))
        .when(lapse())
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aLaterOneDoesNotLapseWithTheEarlierOne() {
    OverrideAuthorised later = scenario.authorisedUntil(NOW.plus(Duration.ofDays(20)));
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised(), later)
        .after(Duration.ofDays(14))
        .when(lapse())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void aLapseEndsNeitherAConsentNorAnOverrideThatWaits() {
    scenario
        .given(
            scenario.confirmed(POLICE_CLASSES),
            scenario.authorised(),
            scenario.asked(OFFICER, false),
            lapsed())
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
    Scenario second = another();
    second
        .given(
            second.authorised(),
            second.asked(OFFICER, false),
            new OverrideLapsed(CONSENT, second.stamp(STRANGER)))
        .when(second.authorising(SUPERVISOR))
        .happensAs(OverrideAuthorised.class);
  }

  @Test
  void nothingIsOpenedAfterIt() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised(), lapsed())
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

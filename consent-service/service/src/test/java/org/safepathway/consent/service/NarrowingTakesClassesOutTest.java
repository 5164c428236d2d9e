package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Platform;

/** She may take classes out of a consent and leave the rest. */
@Tag("firewall")
class NarrowingTakesClassesOutTest extends RuleTest {

  @Test
  void theClassesThatSheNamesAreGone() {
    NarrowConsent command = scenario.narrowing(CASEWORKER, STATUS, RISK);
    scenario
        .given(scenario.confirmed(WITH_STATUS))
        .when(command)
        .happens(
            new ConsentNarrowed(
                CONSENT, Purpose.SUPPORT, Set.of(STATUS, RISK), Scenario.stamp(command.issued())));
  }

  private ConsentNarrowed narrowed() {
    return new ConsentNarrowed(
        CONSENT, Purpose.SUPPORT, Set.of(STATUS), scenario.stamp(CASEWORKER));
  }

  @Test
  void aClassTakenOutIsNotOpened() {
    scenario
        .given(scenario.confirmed(WITH_STATUS), narrowed())
        .when(scenario.opening(CASEWORKER, IDENTITY, STATUS))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void theOthersAreOpenedAsBefore() {
    scenario
        .given(scenario.confirmed(WITH_STATUS), narrowed())
        .when(scenario.opening(CASEWORKER, IDENTITY, RISK))
        .happensAs(FactsOpened.class);
  }

  @Test
  void takingOutWhatIsGoneChangesNothing() {
    scenario
        .given(scenario.confirmed(WITH_STATUS), narrowed())
        .when(scenario.narrowing(CASEWORKER, STATUS))
        .isSoAlready();
  }

  @Test
  void takingOutEverythingIsAWithdrawal() {
    scenario
        .given(scenario.confirmed(Set.of(IDENTITY)))
        .when(scenario.narrowing(CASEWORKER, IDENTITY, RISK))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void anOverrideDoesNotShareWhatSheNoLongerWantsToShare() {
    Scenario narrowed = another();
    narrowed
        .given(
            narrowed.authorised(),
            narrowed.confirmed(WITH_STATUS),
            new ConsentNarrowed(CONSENT, Purpose.SUPPORT, Set.of(RISK), narrowed.stamp(CASEWORKER)))
        .when(narrowed.opening(CASEWORKER, RISK))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    scenario
        .given(
            scenario.authorised(),
            new ConsentNarrowed(CONSENT, Purpose.SUPPORT, Set.of(RISK), scenario.stamp(CASEWORKER)))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
  }

  @Test
  void whatAnOverrideAloneSharesCanBeTakenOutToo() {
    scenario
        .given(scenario.authorised(), scenario.confirmed(Set.of(IDENTITY)))
        .when(scenario.narrowing(CASEWORKER, RISK))
        .happensAs(ConsentNarrowed.class);
    Scenario without = another();
    without
        .given(without.authorised())
        .when(without.narrowing(CASEWORKER, RISK, STATUS))
        .happensAs(ConsentNarrowed.class);
    Scenario all = another();
    all.given(all.authorised())
        .when(all.narrowing(CASEWORKER, FactClass.values()))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void takingOutAllThatSheAgreedToEndsAnOverrideToo() {
    scenario
        .given(scenario.authorised(), scenario.confirmed(Set.of(IDENTITY)))
        .when(scenario.narrowing(CASEWORKER, IDENTITY))
        .happensAs(ConsentWithdrawn.class);
  }

  /** Police asked before she said it, and the second person answers after. */
  @Test
  void whatAnOverrideThatWaitsWouldShareIsLessByIt() {
    AuthoriseOverride command = scenario.authorising(SUPERVISOR);
    OverrideAuthorised all = scenario.authorised();
    scenario
        .given(
            scenario.asked(OFFICER, false),
            scenario.confirmed(WITH_STATUS),
            new ConsentNarrowed(CONSENT, Purpose.SUPPORT, Set.of(RISK), scenario.stamp(CASEWORKER)))
        .when(command)
        .happens(
            new OverrideAuthorised(
                all.consent(),
                all.offer(),
                all.referral(),
                all.lawfulBasis(),
                all.policeLinked(),
                all.askedFor(),
                all.askedBy(),
                all.unit(),
                Set.of(IDENTITY, SAFE_CONTACT),
                all.until(),
                Scenario.stamp(command.issued())));
  }

  /** Else retention would wait for its end for ever (rule 24). */
  @Test
  void anOverrideOfWhichNothingIsLeftLapsesAllTheSame() {
    scenario
        .given(
            scenario.authorised(),
            scenario.confirmed(WITH_STATUS),
            new ConsentNarrowed(
                CONSENT,
                Purpose.SUPPORT,
                Set.of(IDENTITY, SAFE_CONTACT, RISK),
                scenario.stamp(CASEWORKER)))
        .after(Limits.OVERRIDE_LASTS)
        .when(new LapseOverride(CONSENT, scenario.by(Platform.TICKER)))
        .happensAs(OverrideLapsed.class);
  }

  /** She answered nothing by it: police may still come with her consent. */
  @Test
  void narrowingAnOverrideAloneIsNoAnswerOfHers() {
    scenario
        .given(
            scenario.authorised(),
            new ConsentNarrowed(CONSENT, Purpose.SUPPORT, Set.of(RISK), scenario.stamp(CASEWORKER)))
        .when(scenario.recording(Scenario.given(Set.of(IDENTITY, SAFE_CONTACT), 20), OFFICER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void anOverrideOfWhichNothingIsLeftIsOver() {
    scenario
        .given(
            scenario.authorised(),
            new ConsentNarrowed(
                CONSENT, Purpose.SUPPORT, Set.of(FactClass.values()), scenario.stamp(CASEWORKER)))
        .when(scenario.narrowing(CASEWORKER, RISK))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void withoutALiveConsentThereIsNothingToNarrow() {
    scenario.when(scenario.narrowing(CASEWORKER, STATUS)).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    Scenario late = another();
    late.given(late.confirmed(WITH_STATUS))
        .after(Duration.ofDays(101))
        .when(late.narrowing(CASEWORKER, STATUS))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void nobodyElseNarrowsForHer() {
    scenario
        .given(scenario.confirmed(WITH_STATUS))
        .when(scenario.narrowing(WILLOW_CASEWORKER, STATUS))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void thereIsNoNarrowingWithoutAClassOrOfAnotherPurpose() {
    scenario
        .given(scenario.confirmed(WITH_STATUS))
        .when(scenario.narrowing(CASEWORKER))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
    Scenario other = another();
    other
        .given(other.confirmed(WITH_STATUS))
        .when(new NarrowConsent(CONSENT, Purpose.STATISTICS, Set.of(RISK), other.by(CASEWORKER)))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.kernel.Actor;

/** Whoever cleans up after an answer need not know the grants before it: the event says it. */
@Tag("firewall")
class AnAnswerSaysWhatNoGrantNamesAnyMoreTest extends RuleTest {

  @Test
  void theRecipientsOwnSaysWhatItDoesNotNameAnyMore() {
    agreeing(
        CASEWORKER,
        Set.of(IDENTITY),
        Set.of(RISK, STATUS),
        scenario.agreed(CASEWORKER, IDENTITY, STATUS),
        scenario.agreed(WILLOW_CASEWORKER, RISK));
  }

  @Test
  void anothersSaysNothingOfWhatTheRecipientsOwnStillNames() {
    agreeing(
        WILLOW_CASEWORKER,
        Set.of(IDENTITY),
        Set.of(SUPPORT),
        scenario.agreed(CASEWORKER, IDENTITY, STATUS),
        scenario.agreed(WILLOW_CASEWORKER, STATUS, SUPPORT));
  }

  @Test
  void aRenewalLosesNothing() {
    agreeing(CASEWORKER, WITH_STATUS, Set.of(), scenario.agreed(CASEWORKER, STATUS, IDENTITY));
  }

  @Test
  void theRecipientsOwnRefusalEndsEveryClassThatWasNamed() {
    refusing(
        CASEWORKER,
        Set.of(IDENTITY, RISK, STATUS),
        scenario.agreed(CASEWORKER, IDENTITY, STATUS),
        scenario.agreed(WILLOW_CASEWORKER, RISK, STATUS));
  }

  @Test
  void anothersRefusalEndsWhatOnlyItAndThePoliceHadTaken() {
    refusing(
        WILLOW_CASEWORKER,
        Set.of(RISK, SAFE_CONTACT),
        scenario.agreed(CASEWORKER, IDENTITY, STATUS),
        scenario.agreed(WILLOW_CASEWORKER, RISK, STATUS),
        scenario.agreed(OFFICER, SAFE_CONTACT, IDENTITY));
  }

  // As an event of the older shape is read: what one service took for another replaced its own.
  @Test
  void whatAnEventSaysIsGoneIsNotDisclosedAnyMore() {
    ConsentGiven older =
        new ConsentGiven(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.CONFIRMED,
            Scenario.given(Set.of(IDENTITY), 20),
            null,
            Set.of(SAFE_CONTACT, RISK, SUPPORT, STATUS),
            scenario.stamp(WILLOW_CASEWORKER));
    scenario
        .given(scenario.agreed(CASEWORKER, IDENTITY, STATUS), older)
        .when(scenario.opening(CASEWORKER, STATUS))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void whereTheOlderShapeLeftNothingOfAConsentSheHasRefused() {
    ConsentRefused older =
        new ConsentRefused(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.CONFIRMED,
            Scenario.refused(POLICE_CLASSES),
            WITH_STATUS,
            scenario.stamp(WILLOW_CASEWORKER));
    scenario
        .given(scenario.agreed(CASEWORKER, IDENTITY, STATUS), older)
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 20), WILLOW_CASEWORKER))
        .isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
  }

  private void agreeing(Actor by, Set<FactClass> to, Set<FactClass> gone, ConsentEvent... history) {
    RecordConsent command = scenario.recording(Scenario.given(to, 50), by);
    scenario
        .given(history)
        .when(command)
        .happens(
            new ConsentGiven(
                CONSENT,
                Purpose.SUPPORT,
                ConsentStage.CONFIRMED,
                command.record(),
                command.status(),
                gone,
                Scenario.stamp(command.issued())));
  }

  private void refusing(Actor by, Set<FactClass> gone, ConsentEvent... history) {
    RecordConsent command = scenario.recording(Scenario.refused(WITH_STATUS), by);
    scenario
        .given(history)
        .when(command)
        .happens(
            new ConsentRefused(
                CONSENT,
                Purpose.SUPPORT,
                ConsentStage.CONFIRMED,
                command.record(),
                gone,
                Scenario.stamp(command.issued())));
  }
}

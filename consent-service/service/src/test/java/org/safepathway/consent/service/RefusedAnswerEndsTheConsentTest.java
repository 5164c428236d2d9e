package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.CASEWORKER;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;

/** Refusing is as good as withdrawing, and costs nothing (DOMAIN.md rule 7). */
@Tag("firewall")
class RefusedAnswerEndsTheConsentTest extends RuleTest {

  @Test
  void aRefusalIsRecordedAsOne() {
    RecordConsent command = scenario.recording(Scenario.refused(WITH_STATUS), CASEWORKER);
    scenario
        .when(command)
        .happens(
            new ConsentRefused(
                CONSENT,
                Purpose.SUPPORT,
                ConsentStage.CONFIRMED,
                command.record(),
                Set.of(),
                Scenario.stamp(command.issued())));
  }

  private ConsentRefused refusal(Purpose purpose) {
    return new ConsentRefused(
        CONSENT,
        purpose,
        ConsentStage.CONFIRMED,
        Scenario.refused(POLICE_CLASSES),
        Set.of(),
        scenario.stamp(CASEWORKER));
  }

  @Test
  void aRefusalEndsAnEarlierConsentForThatPurpose() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES), refusal(Purpose.SUPPORT))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aRefusalForAnotherPurposeEndsNothing() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES), refusal(Purpose.STATISTICS))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
  }

  @Test
  void sheMayAgreeAfterARefusal() {
    scenario
        .given(refusal(Purpose.SUPPORT), scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
  }
}

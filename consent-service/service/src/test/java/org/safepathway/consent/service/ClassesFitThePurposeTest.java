package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;

/** DOMAIN.md rule 7: a consent is for one purpose, and for the classes that it needs. */
@Tag("firewall")
class ClassesFitThePurposeTest extends RuleTest {

  @Test
  void supportNeedsAClass() {
    scenario
        .when(scenario.recording(Scenario.given(Set.of(), 9), CASEWORKER))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }

  @Test
  void notesNeedNoConsentOfTheirOwn() {
    scenario
        .when(scenario.recording(Scenario.given(Set.of(IDENTITY, CASE_NOTE), 9), CASEWORKER))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }

  @Test
  void statisticsNameNoClass() {
    scenario
        .when(
            new RecordConsent(
                CONSENT,
                Purpose.STATISTICS,
                Scenario.given(Set.of(), 20),
                null,
                scenario.by(OFFICER)))
        .happensAs(ConsentGiven.class);
    Scenario other = another();
    other
        .when(
            new RecordConsent(
                CONSENT,
                Purpose.STATISTICS,
                Scenario.given(Set.of(SUPPORT), 20),
                null,
                other.by(OFFICER)))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }

  @Test
  void aFingerprintConsentHasARecordOfItsOwn() {
    scenario
        .when(
            new RecordConsent(
                CONSENT,
                Purpose.MOBILE_FINGERPRINT,
                Scenario.given(Set.of(), 20),
                null,
                scenario.by(OFFICER)))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }

  @Test
  void aStatisticsConsentOpensNothing() {
    scenario
        .given(
            new ConsentGiven(
                CONSENT,
                Purpose.STATISTICS,
                ConsentStage.CONFIRMED,
                Scenario.given(Set.of(), 20),
                null,
                Set.of(),
                scenario.stamp(CASEWORKER)))
        .when(scenario.opening(CASEWORKER, CASE_NOTE))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.TODAY;
import static org.safepathway.network.Network.CASEWORKER;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;

/** DOMAIN.md rule 7 and threat 9: in private, understood, with capacity. */
@Tag("firewall")
class ConsentIsFreelyGivenTest extends RuleTest {

  private static ConsentRecord asked(
      ConsentAnswer answer, boolean inPrivate, boolean understood, boolean capacity) {
    ConsentRecord record = Scenario.record(answer, POLICE_CLASSES, null, TODAY, TODAY.plusDays(9));
    return new ConsentRecord(
        answer,
        record.classes(),
        record.method(),
        record.wordingVersion(),
        record.wordingLanguage(),
        record.aid(),
        inPrivate,
        understood,
        capacity,
        null,
        record.reviewOn(),
        record.expiresOn());
  }

  @Test
  void anAnswerGivenBeforeOthersIsNoConsent() {
    scenario
        .when(scenario.recording(asked(ConsentAnswer.GIVEN, false, true, true), CASEWORKER))
        .isRefused(ConsentRefusal.NOT_FREELY_GIVEN);
  }

  @Test
  void anAnswerThatWasNotUnderstoodIsNoConsent() {
    scenario
        .when(scenario.recording(asked(ConsentAnswer.GIVEN, true, false, true), CASEWORKER))
        .isRefused(ConsentRefusal.NOT_FREELY_GIVEN);
  }

  @Test
  void anAnswerWithoutCapacityIsNoConsent() {
    scenario
        .when(scenario.recording(asked(ConsentAnswer.GIVEN, true, true, false), CASEWORKER))
        .isRefused(ConsentRefusal.NOT_FREELY_GIVEN);
  }

  @Test
  void aRefusalIsRecordedHoweverItWasGiven() {
    scenario
        .when(scenario.recording(asked(ConsentAnswer.REFUSED, false, false, false), CASEWORKER))
        .happensAs(ConsentRefused.class);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.HAZEL_CASEWORKER;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RefusalReason;

/**
 * Where she withdrew or refused, nobody but the recipient itself takes a new consent with her: not
 * the service that still has her reference, not the police (DOMAIN.md rules 7 and 18).
 */
@Tag("firewall")
class AfterANoOnlyTheRecipientAsksAgainTest extends RuleTest {

  private static final List<Actor> OTHERS = List.of(OFFICER, WILLOW_CASEWORKER, HAZEL_CASEWORKER);

  @Test
  void afterAWithdrawalNobodyElseRecordsAnAnswer() {
    ConsentGiven before = scenario.agreed(CASEWORKER, IDENTITY);
    for (Actor other : OTHERS) {
      isRefused(other, Scenario.given(POLICE_CLASSES, 20), before, scenario.withdrew());
      isRefused(other, Scenario.refused(POLICE_CLASSES), before, scenario.withdrew());
    }
  }

  @Test
  void afterARefusalNobodyElseRecordsOneEither() {
    for (Actor other : OTHERS) {
      isRefused(other, Scenario.given(POLICE_CLASSES, 20), scenario.saidNo(CASEWORKER));
      isRefused(other, Scenario.given(POLICE_CLASSES, 20), scenario.saidNo(WILLOW_CASEWORKER));
    }
  }

  /** Else a service could ask of any other whether she told it no, and leave nothing behind. */
  @Test
  void whatCouldNotBeRecordedAnywayTellsNobodyOfIt() {
    for (Actor other : OTHERS) {
      for (ConsentRecord record : List.of(overheard(), tomorrow())) {
        RefusalReason elsewhere =
            record.spokenInPrivate()
                ? ConsentRefusal.BEGINS_TOO_LATE
                : ConsentRefusal.NOT_FREELY_GIVEN;
        isRefusedFor(elsewhere, other, record);
        isRefusedFor(elsewhere, other, record, scenario.saidNo(CASEWORKER));
        isRefusedFor(
            elsewhere, other, record, scenario.agreed(CASEWORKER, IDENTITY), scenario.withdrew());
      }
    }
  }

  private static ConsentRecord overheard() {
    ConsentRecord free = Scenario.given(POLICE_CLASSES, 20);
    return new ConsentRecord(
        free.answer(),
        free.classes(),
        free.method(),
        free.wordingVersion(),
        free.wordingLanguage(),
        free.aid(),
        false,
        free.understandingChecked(),
        free.hasCapacity(),
        free.validFrom(),
        free.reviewOn(),
        free.expiresOn());
  }

  private static ConsentRecord tomorrow() {
    LocalDate from = Scenario.given(POLICE_CLASSES, 20).reviewOn().plusDays(1);
    return Scenario.record(
        ConsentRecord.ConsentAnswer.GIVEN, POLICE_CLASSES, from, from, from.plusDays(10));
  }

  @Test
  void theRecipientItselfMayAskHerAgain() {
    for (ConsentEvent no : List.of(scenario.withdrew(), scenario.saidNo(CASEWORKER))) {
      happens(MANAGER, scenario.agreed(CASEWORKER, IDENTITY), no);
    }
  }

  @Test
  void onceSheAgreedWithTheRecipientOthersMayAskAgain() {
    for (Actor other : OTHERS) {
      happens(other, scenario.withdrew(), scenario.agreed(CASEWORKER, IDENTITY));
    }
  }

  @Test
  void aConsentThatOnlyEndedIsNoNo() {
    Scenario lapsed = another();
    lapsed
        .given(
            lapsed.agreed(CASEWORKER, IDENTITY),
            new ConsentLapsed(CONSENT, Purpose.SUPPORT, lapsed.stamp(CASEWORKER)))
        .when(lapsed.recording(Scenario.given(POLICE_CLASSES, 20), WILLOW_CASEWORKER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void aRefusalThatAnotherHeardIsNoneWhileTheRecipientsOwnConsentStands() {
    happens(
        HAZEL_CASEWORKER,
        scenario.agreed(CASEWORKER, IDENTITY),
        scenario.saidNo(WILLOW_CASEWORKER));
  }

  @Test
  void aNoToBeingCountedIsNoneToBeingSupported() {
    Scenario counted = another();
    counted
        .given(
            counted.agreed(CASEWORKER, IDENTITY),
            new ConsentWithdrawn(CONSENT, Purpose.STATISTICS, Set.of(), counted.stamp(CASEWORKER)))
        .when(counted.recording(Scenario.given(POLICE_CLASSES, 20), WILLOW_CASEWORKER))
        .happensAs(ConsentGiven.class);
  }

  // The same request as before the withdrawal was done then, and changes nothing now.
  @Test
  void aRequestThatWasDoneBeforeIsStillDone() {
    RecordConsent command =
        scenario.recording(Scenario.given(POLICE_CLASSES, 20), WILLOW_CASEWORKER);
    ConsentGiven given =
        new ConsentGiven(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.CONFIRMED,
            command.record(),
            null,
            Set.of(),
            Scenario.stamp(command.issued()));
    scenario
        .given(given, scenario.withdrew())
        .after(Duration.ofHours(1))
        .when(command)
        .isSoAlready();
  }

  private void isRefused(Actor by, ConsentRecord record, ConsentEvent... history) {
    isRefusedFor(ConsentRefusal.TAKER_NOT_ALLOWED, by, record, history);
  }

  private void isRefusedFor(
      RefusalReason reason, Actor by, ConsentRecord record, ConsentEvent... history) {
    Scenario each = another();
    each.given(history).when(scenario.recording(record, by)).isRefused(reason);
  }

  private void happens(Actor by, ConsentEvent... history) {
    Scenario each = another();
    each.given(history)
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 20), by))
        .happensAs(ConsentGiven.class);
  }
}

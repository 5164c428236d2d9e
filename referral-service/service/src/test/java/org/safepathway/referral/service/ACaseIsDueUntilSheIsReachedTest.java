package org.safepathway.referral.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Platform;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ContactTerms;
import org.safepathway.referral.NoteContactOverdue;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.Triage;

/**
 * DOMAIN.md, timers: first contact within 48 hours (24 for A), three attempts in a week. No case
 * that a service has falls silent before she was reached.
 */
class ACaseIsDueUntilSheIsReachedTest extends ReferralTesting {

  static List<List<ReferralEvent>> untried() {
    return new Untried().histories();
  }

  /** Makes histories for a static source. */
  private static final class Untried extends ReferralTesting {
    List<List<ReferralEvent>> histories() {
      return List.of(
          List.of(sent()),
          List.of(sent(), receiptOverdue()),
          List.of(sent(), received()),
          List.of(sent(), received(), noted()),
          List.of(sent(), received(), triaged()),
          List.of(
              sent(), received(), triaged(), new ReferralPutOnWaitingList(ID, VICTIM, worker(3))),
          List.of(sent(), received(), triaged(), accepted()),
          List.of(sent(), received(), triaged(), accepted(), undone()));
    }
  }

  @ParameterizedTest
  @MethodSource("untried")
  void whereNobodyTriedItIsOverdueTwoDaysAfterSendingWhateverTheServiceDidWithIt(
      List<ReferralEvent> history) {
    overdueFrom(CONTACT_DUE, history.toArray(ReferralEvent[]::new));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REACHED")
  void anAttemptInVainIsDueAgainWhateverCameOfIt(ContactResult result) {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(10 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(result, 10));
  }

  @Test
  void soIsTheSecond() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(40 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.NUMBER_WRONG, 10),
        contact(ContactResult.NO_ANSWER, 40));
  }

  @Test
  void whoeverIsUrgentIsTriedAgainSooner() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(10 + 24)),
        sent(),
        received(),
        new ReferralTriaged(ID, VICTIM, Triage.A, SENT_AT.plus(Duration.ofHours(24)), worker(2)),
        accepted(),
        contact(ContactResult.NO_ANSWER, 10));
  }

  @Test
  void aNoteOfHowToGoOnSafelyIsNoAttempt() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(4 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.SOMEONE_ELSE_ANSWERED, 4),
        noted());
  }

  @Test
  void whoeverWasReachedAndIsTriedInVainLaterIsDueAgain() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(10 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.REACHED, 4),
        contact(ContactResult.NO_ANSWER, 10));
  }

  @Test
  void alsoWhereSheTookUpTheService() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(10 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.REACHED, 4),
        engaged(),
        contact(ContactResult.SOMEONE_ELSE_ANSWERED, 10));
  }

  @Test
  void aReopenedCaseIsDueAgainAlsoWhereSheWasReachedBefore() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(7 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.REACHED, 4),
        engaged(),
        closed(),
        reopened());
  }

  @Test
  void afterItWasNotedOverdueAnAttemptInVainMakesItDueAgain() {
    overdueFrom(
        SENT_AT.plus(Duration.ofHours(50 + 48)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contactOverdue(),
        contact(ContactResult.NO_ANSWER, 50));
  }

  @Test
  void onceReachedItIsNotDue() {
    isNeverNoted(sent(), received(), triaged(), accepted(), contact(ContactResult.REACHED, 4));
  }

  @Test
  void norAfterSheTookUpTheServiceThoughAnAttemptWasInVainInBetween() {
    isNeverNoted(
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.REACHED, 3),
        contact(ContactResult.NO_ANSWER, 4),
        engaged());
  }

  @Test
  void norWhenItIsClosed() {
    isNeverNoted(
        sent(), received(), triaged(), accepted(), contact(ContactResult.NO_ANSWER, 4), closed());
  }

  @Test
  void norTwiceWhileNobodyTries() {
    isNeverNoted(sent(), received(), contactOverdue());
    isNeverNoted(sent(), received(), contactOverdue(), triagedLate(), accepted(), noted());
  }

  /** Each offer may set its own; what it promises of a week it can only keep if it goes on. */
  @ParameterizedTest
  @CsvSource({
    "48, 24, 3, 48, 24",
    "72, 24, 3, 56, 24",
    "48, 24, 4, 42, 24",
    "336, 336, 1, 168, 168"
  })
  void theNextAttemptIsDueAsSoonAsTheFirstOrAsTheWeekNeeds(
      int first, int urgent, int attempts, int again, int urgentAgain) {
    ContactTerms terms = ContactTerms.of(new Timers(1, first, urgent, attempts));

    assertThat(terms.first()).isEqualTo(Duration.ofHours(first));
    assertThat(terms.again()).isEqualTo(Duration.ofHours(again));
    assertThat(terms.with(Triage.A).first()).isEqualTo(Duration.ofHours(urgent));
    assertThat(terms.with(Triage.A).again()).isEqualTo(Duration.ofHours(urgentAgain));
    assertThat(terms.with(Triage.A).with(Triage.C)).isEqualTo(terms);
  }

  private ReferralTriaged triagedLate() {
    return new ReferralTriaged(ID, VICTIM, Triage.B, CONTACT_DUE, worker(50));
  }

  private void overdueFrom(Instant due, ReferralEvent... history) {
    clock.set(due.minusNanos(1));
    referral
        .given((Object[]) history)
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
    clock.set(due);
    referral
        .given((Object[]) history)
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectResultMessagePayload(DONE);
  }

  private void isNeverNoted(ReferralEvent... history) {
    clock.set(SENT_AT.plus(Duration.ofDays(300)));
    referral
        .given((Object[]) history)
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }
}

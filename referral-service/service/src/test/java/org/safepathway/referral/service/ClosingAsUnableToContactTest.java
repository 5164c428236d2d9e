package org.safepathway.referral.service;

import static org.safepathway.referral.ContactResult.NO_ANSWER;
import static org.safepathway.referral.ContactResult.NUMBER_WRONG;
import static org.safepathway.referral.ContactResult.REACHED;
import static org.safepathway.referral.ContactResult.SOMEONE_ELSE_ANSWERED;
import static org.safepathway.referral.testing.Network.CASEWORKER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.CloseReferral;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralRefusal;

class ClosingAsUnableToContactTest extends ReferralTesting {

  private static final int WEEK = 7 * 24;

  @Test
  void threeAttemptsInVainWithinAWeekAreEnough() {
    closes(
        contact(NO_ANSWER, 4), contact(NUMBER_WRONG, 5), contact(SOMEONE_ELSE_ANSWERED, 4 + WEEK));
  }

  @Test
  void twoAttemptsAreTooFew() {
    refuses(contact(NO_ANSWER, 4), contact(NO_ANSWER, 5));
  }

  @Test
  void threeAttemptsOverMoreThanAWeekAreTooFew() {
    refuses(contact(NO_ANSWER, 4), contact(NO_ANSWER, 5), contact(NO_ANSWER, 5 + WEEK));
  }

  @Test
  void anyWeekCountsNotOnlyTheFirst() {
    closes(
        contact(NO_ANSWER, 4),
        contact(NO_ANSWER, 4 + 2 * WEEK),
        contact(NO_ANSWER, 5 + 2 * WEEK),
        contact(NO_ANSWER, 6 + 2 * WEEK));
  }

  @Test
  void onceSheWasReachedTheCountBeginsAnew() {
    refuses(
        contact(NO_ANSWER, 4), contact(NO_ANSWER, 5), contact(REACHED, 6), contact(NO_ANSWER, 7));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNABLE_TO_CONTACT")
  void anyOtherClosureNeedsNoAttempt(Closure closure) {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(new CloseReferral(ID, closure, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  private void closes(ContactAttempted... attempts) {
    referral
        .given(history(attempts))
        .when(new CloseReferral(ID, Closure.UNABLE_TO_CONTACT, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  private void refuses(ContactAttempted... attempts) {
    referral
        .given(history(attempts))
        .when(new CloseReferral(ID, Closure.UNABLE_TO_CONTACT, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.TOO_FEW_ATTEMPTS));
  }

  private List<ReferralEvent> history(ContactAttempted... attempts) {
    List<ReferralEvent> events =
        new ArrayList<>(List.of(sent(), received(), triaged(), accepted()));
    events.addAll(List.of(attempts));
    return events;
  }
}

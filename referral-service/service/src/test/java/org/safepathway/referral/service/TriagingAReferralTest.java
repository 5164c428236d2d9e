package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.Triage;
import org.safepathway.referral.TriageReferral;

class TriagingAReferralTest extends ReferralTesting {

  @ParameterizedTest
  @CsvSource({"A, 24", "B, 48", "C, 48"})
  void firstContactIsDueHoursAfterSendingHoweverLateTheTriage(Triage triage, int hours) {
    Instant now = SENT_AT.plus(Duration.ofHours(20));
    clock.set(now);
    Issued issued = by(CASEWORKER);
    referral
        .given(sent(), received())
        .when(new TriageReferral(ID, triage, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new ReferralTriaged(
                ID, VICTIM, triage, SENT_AT.plus(Duration.ofHours(hours)), new Stamp(now, issued)));
  }

  @ParameterizedTest
  @CsvSource({"A, 24", "B, 48", "C, 48"})
  void afterAnAttemptInVainTheNextIsDueHoursAfterThat(Triage triage, int hours) {
    becomesDue(
        triage,
        SENT_AT.plus(Duration.ofHours(4 + hours)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.NO_ANSWER, 4),
        undone());
  }

  @ParameterizedTest
  @CsvSource({"A, 24", "B, 48", "C, 48"})
  void afterReopeningContactIsDueHoursAfterThat(Triage triage, int hours) {
    becomesDue(
        triage,
        SENT_AT.plus(Duration.ofHours(7 + hours)),
        sent(),
        received(),
        triaged(),
        accepted(),
        contact(ContactResult.NO_ANSWER, 4),
        closed(),
        reopened(),
        undone());
  }

  private void becomesDue(Triage triage, Instant due, ReferralEvent... history) {
    Instant now = SENT_AT.plus(Duration.ofHours(20));
    clock.set(now);
    Issued issued = by(CASEWORKER);
    referral
        .given((Object[]) history)
        .when(new TriageReferral(ID, triage, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(new ReferralTriaged(ID, VICTIM, triage, due, new Stamp(now, issued)));
  }

  @Test
  void thePriorityCanBeChangedBeforeAcceptance() {
    referral
        .given(sent(), received(), triaged())
        .when(new TriageReferral(ID, Triage.A, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }
}

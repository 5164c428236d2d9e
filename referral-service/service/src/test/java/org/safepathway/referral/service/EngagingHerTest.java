package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;

import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.EngageVictim;
import org.safepathway.referral.ReferralRefusal;

class EngagingHerTest extends ReferralTesting {

  @Test
  void whoeverWasReachedCanTakeUpTheService() {
    referral
        .given(sent(), received(), triaged(), accepted(), contact(ContactResult.REACHED, 4))
        .when(new EngageVictim(ID, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whoeverWasNotReachedCannot() {
    referral
        .given(sent(), received(), triaged(), accepted(), contact(ContactResult.NO_ANSWER, 4))
        .when(new EngageVictim(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_REACHED_YET));
  }

  @Test
  void afterReopeningSheIsReachedAnew() {
    referral
        .given(
            sent(),
            received(),
            triaged(),
            accepted(),
            contact(ContactResult.REACHED, 4),
            engaged(),
            closed(),
            reopened())
        .when(new EngageVictim(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_REACHED_YET));
  }
}

package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;

import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.AcceptReferral;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.UndoAcceptance;

class UndoingAnAcceptanceTest extends ReferralTesting {

  @Test
  void anAcceptanceMadeInErrorIsTakenBack() {
    referral
        .given(sent(), received(), triaged(), accepted(), contact(ContactResult.NO_ANSWER, 4))
        .when(new UndoAcceptance(ID, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void onceSheWasReachedItIsNot() {
    referral
        .given(sent(), received(), triaged(), accepted(), contact(ContactResult.REACHED, 4))
        .when(new UndoAcceptance(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void afterwardsItCanBeAcceptedAgain() {
    referral
        .given(sent(), received(), triaged(), accepted(), undone())
        .when(new AcceptReferral(ID, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }
}

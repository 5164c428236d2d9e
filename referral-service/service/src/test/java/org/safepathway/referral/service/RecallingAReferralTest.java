package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.COLLEAGUE;
import static org.safepathway.referral.testing.Network.OFFICER;

import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.ReferralRefusal;

class RecallingAReferralTest extends ReferralTesting {

  @Test
  void thePersonWhoSentItRecallsItBeforeReceipt() {
    referral
        .given(sent())
        .when(new RecallReferral(ID, by(OFFICER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aColleagueDoesNotRecallIt() {
    referral
        .given(sent())
        .when(new RecallReferral(ID, by(COLLEAGUE)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void theReceivingServiceDoesNotRecallIt() {
    referral
        .given(sent())
        .when(new RecallReferral(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void whoeverHasLeftDoesNotRecallIt() {
    network.leaves(OFFICER);
    referral
        .given(sent())
        .when(new RecallReferral(ID, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void onceReceivedItIsNotRecalled() {
    referral
        .given(sent(), received())
        .when(new RecallReferral(ID, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }
}

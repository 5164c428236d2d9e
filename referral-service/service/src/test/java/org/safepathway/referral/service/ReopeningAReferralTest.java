package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.RecordContact;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReopenReferral;

class ReopeningAReferralTest extends ReferralTesting {

  @Test
  void aClosedReferralIsTakenUpAgainAndContactGoesOn() {
    referral
        .given(sent(), received(), triaged(), accepted(), closed(), reopened())
        .when(new RecordContact(ID, ContactResult.NO_ANSWER, List.of(), by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatIsNotClosedIsNotReopened() {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(new ReopenReferral(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }
}

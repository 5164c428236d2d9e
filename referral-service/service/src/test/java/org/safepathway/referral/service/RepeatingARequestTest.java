package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;

import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReceiveReferral;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.Triage;
import org.safepathway.referral.TriageReferral;

class RepeatingARequestTest extends ReferralTesting {

  private static final Issued FIRST =
      new Issued(CASEWORKER, new RequestId("repeated-1"), "first body");
  private static final Issued OTHER_BODY =
      new Issued(CASEWORKER, new RequestId("repeated-1"), "other body");

  @Test
  void theSameRequestAgainAnswersTheSameAndChangesNothing() {
    referral
        .given(sent(), new ReferralReceived(ID, VICTIM, new Stamp(SENT_AT, FIRST)))
        .when(new ReceiveReferral(ID, FIRST))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void theSameRequestWithAnotherBodyIsRefused() {
    referral
        .given(sent(), new ReferralReceived(ID, VICTIM, new Stamp(SENT_AT, FIRST)))
        .when(new TriageReferral(ID, Triage.A, OTHER_BODY))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
  }
}

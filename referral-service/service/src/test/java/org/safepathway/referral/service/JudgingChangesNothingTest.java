package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.OFFICER;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.JudgeReferral.Question;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.testing.Network;

/**
 * A question is answered with what the stream vouches for, appends nothing and is not remembered.
 */
@Tag("firewall")
class JudgingChangesNothingTest extends ReferralTesting {

  private static final Issued ISSUED =
      new Issued(CASEWORKER, new RequestId("request-judge"), "body");
  private static final Issued OTHER_BODY =
      new Issued(CASEWORKER, new RequestId("request-judge"), "other body");

  @Test
  void whatMayBeRedirectedIsVouchedFor() {
    referral
        .given(attested(true, false), received())
        .when(new JudgeReferral(ID, Question.REDIRECT, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(new Answer.Vouched("referral-" + ID, true, false));
  }

  @Test
  void aPoliceLinkIsVouchedForToo() {
    referral
        .given(attested(false, true), received())
        .when(new JudgeReferral(ID, Question.REFER_ON, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(new Answer.Vouched("referral-" + ID, false, true));
  }

  @Test
  void whatMayNotIsRefusedAsTheEdgeWouldBe() {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(new JudgeReferral(ID, Question.REDIRECT, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void whoMayNotLearnsNothing() {
    referral
        .given(sent(), received())
        .when(new JudgeReferral(ID, Question.REDIRECT, by(HAZELS_CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
    referral
        .given(sent(), received())
        .when(new JudgeReferral(ID, Question.REFER_ON, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void whoeverSentItIsToldFromAnHourOnThatItWasLongAgo() {
    Answer longAgo = new Answer.Vouched("referral-" + ID, false, false);
    clock.set(SENT_AT.plus(Duration.ofHours(1)).minusMillis(1));
    referral
        .given(sent(), received())
        .when(new JudgeReferral(ID, Question.SENT_LONG_AGO, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
    clock.set(SENT_AT.plus(Duration.ofHours(1)));
    referral
        .given(sent(), received())
        .when(new JudgeReferral(ID, Question.SENT_LONG_AGO, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(longAgo);
    referral
        .given(sent(), received())
        .when(new JudgeReferral(ID, Question.SENT_LONG_AGO, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void whetherItWasLongAgoIsNotAskedOfTheMemory() {
    Issued recall = new Issued(OFFICER, ISSUED.request(), "recalled");
    referral
        .given(sent())
        .andGivenCommands(new RecallReferral(ID, recall))
        .when(
            new JudgeReferral(
                ID, Question.SENT_LONG_AGO, new Issued(OFFICER, ISSUED.request(), "again")))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void aReferralThatIsNotThereIsNotFound() {
    noStreamYet();
    referral
        .givenNoPriorActivity()
        .when(new JudgeReferral(ID, Question.STANDS, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void itIsNotRememberedSoTheSameRequestMayStillActWithAnyBody() {
    RedirectReferral redirect = new RedirectReferral(ID, ONWARD, OTHER_BODY);
    referral
        .given(sent(), received())
        .andGivenCommands(new JudgeReferral(ID, Question.REDIRECT, ISSUED))
        .when(redirect)
        .expectEvents(new ReferralRedirected(ID, VICTIM, ONWARD, new Stamp(SENT_AT, OTHER_BODY)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aStepThatWasTakenIsAnsweredFromTheMemory() {
    referral
        .given(sent(), received(), redirected())
        .when(new JudgeReferral(ID, Question.REDIRECT, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
    referral
        .given(sent(), received(), redirected())
        .when(new JudgeReferral(ID, Question.REDIRECT, OTHER_BODY))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
  }

  private ReferralRedirected redirected() {
    return new ReferralRedirected(ID, VICTIM, ONWARD, new Stamp(SENT_AT, ISSUED));
  }

  private ReferralSent attested(boolean highRisk, boolean policeLinked) {
    return new ReferralSent(
        ID,
        VICTIM,
        Network.FORCE,
        Network.UNIT,
        Network.ROWAN_IDVA,
        Network.ROWAN,
        ConsentToShare.GIVEN,
        LawfulBasis.CONSENT,
        highRisk,
        policeLinked,
        Network.TIMERS,
        RECEIPT_DUE,
        at(java.time.Duration.ZERO, OFFICER));
  }
}

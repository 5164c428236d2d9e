package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.OFFICER;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReceiveReferral;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.testing.Network;

class SendingAReferralTest extends ReferralTesting {

  @Test
  void anOfficerSendsAndTheOffersTimersAreCopied() {
    Issued issued = by(OFFICER);
    referral
        .givenNoPriorActivity()
        .when(send(Network.ROWAN_IDVA, true, false, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new ReferralSent(
                ID,
                VICTIM,
                Network.FORCE,
                Network.UNIT,
                Network.ROWAN_IDVA,
                Network.ROWAN,
                ConsentToShare.GIVEN,
                LawfulBasis.CONSENT,
                false,
                false,
                Network.TIMERS,
                RECEIPT_DUE,
                new Stamp(SENT_AT, issued)));
  }

  @Test
  void aSpecialistsCaseworkerSends() {
    referral
        .givenNoPriorActivity()
        .when(send(Network.HAZEL_OUTREACH, true, false, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  static Stream<Actor> nobodyElse() {
    return Stream.of(
        Network.SUPERVISOR,
        Network.DUTY_MANAGER,
        Network.ANALYST,
        Network.COORDINATOR,
        Network.INSPECTOR);
  }

  @ParameterizedTest
  @MethodSource("nobodyElse")
  void nobodyElseSends(Actor actor) {
    refused(send(Network.ROWAN_IDVA, true, false, by(actor)), ReferralRefusal.NOT_YOURS);
  }

  @Test
  void whoeverHasLeftDoesNotSend() {
    network.leaves(OFFICER);
    refused(send(Network.ROWAN_IDVA, true, false, by(OFFICER)), ReferralRefusal.NOT_YOURS);
  }

  @Test
  void anUnknownOfferIsRefused() {
    refused(
        send(new OfferId("no-such-offer"), true, false, by(OFFICER)),
        ReferralRefusal.OFFER_UNKNOWN);
  }

  @Test
  void theOfferOfWhoeverIsNoSpecialistIsRefused() {
    refused(
        send(Network.NOT_A_SPECIALISTS, true, false, by(OFFICER)), ReferralRefusal.OFFER_UNKNOWN);
  }

  @Test
  void theOfferOfAClosedOrganisationIsRefused() {
    network.closes(Network.ROWAN);
    refused(send(Network.ROWAN_IDVA, true, false, by(OFFICER)), ReferralRefusal.OFFER_UNKNOWN);
  }

  @Test
  void aPausedOfferIsRefusedAtHighRiskToo() {
    refused(send(Network.PAUSED, true, true, by(OFFICER)), ReferralRefusal.OFFER_PAUSED);
  }

  @Test
  void anOfferPausedExceptForHighRiskRefusesALowerOne() {
    refused(send(Network.HIGH_RISK_ONLY, true, false, by(OFFICER)), ReferralRefusal.OFFER_PAUSED);
  }

  @Test
  void anOfferPausedExceptForHighRiskTakesHighRisk() {
    referral
        .givenNoPriorActivity()
        .when(send(Network.HIGH_RISK_ONLY, true, true, by(OFFICER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void anOfferWithAWaitingListTakesReferrals() {
    referral
        .givenNoPriorActivity()
        .when(send(Network.WAITING, true, false, by(OFFICER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void withoutASafeContactNothingIsSent() {
    refused(
        send(Network.ROWAN_IDVA, false, false, by(OFFICER)), ReferralRefusal.SAFE_CONTACT_MISSING);
  }

  @ParameterizedTest
  @EnumSource
  void withHerChoiceAnyGroundFits(LawfulBasis basis) {
    referral
        .givenNoPriorActivity()
        .when(
            new SendReferral(ID, VICTIM, Network.ROWAN_IDVA, basis, true, true, false, by(OFFICER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatIsSentIsNotSentAgainByAnotherRequest() {
    referral
        .given(sent())
        .when(send(Network.ROWAN_IDVA, true, false, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void whatWasNeverSentIsNotThere() {
    noStreamYet();
    referral
        .givenNoPriorActivity()
        .when(new ReceiveReferral(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.NOT_FOUND));
  }

  private void refused(SendReferral command, RefusalReason reason) {
    noStreamYet();
    referral
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(reason));
  }

  private static SendReferral send(
      OfferId offer, boolean complete, boolean highRisk, Issued issued) {
    return new SendReferral(
        ID, VICTIM, offer, LawfulBasis.CONSENT, complete, highRisk, false, issued);
  }
}

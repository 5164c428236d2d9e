package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Platform;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.NoteContactOverdue;
import org.safepathway.referral.NoteReceiptOverdue;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.Triage;

class NotingWhatIsOverdueTest extends ReferralTesting {

  @Test
  void receiptIsOverdueFromTheMomentOnThatItIsDue() {
    clock.set(RECEIPT_DUE);
    referral
        .given(sent())
        .when(new NoteReceiptOverdue(ID, by(Platform.TICKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aMomentEarlierItIsNotDue() {
    clock.set(RECEIPT_DUE.minusNanos(1));
    referral
        .given(sent())
        .when(new NoteReceiptOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void anOverdueReceiptIsNotedOnce() {
    clock.set(RECEIPT_DUE);
    referral
        .given(sent(), receiptOverdue())
        .when(new NoteReceiptOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void onceReceivedReceiptIsNotOverdue() {
    clock.set(RECEIPT_DUE);
    referral
        .given(sent(), received())
        .when(new NoteReceiptOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void contactIsOverdueFromTheMomentOnThatItIsDue() {
    clock.set(CONTACT_DUE);
    referral
        .given(sent(), received(), triaged())
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void contactIsNotOverdueAMomentEarlier() {
    clock.set(CONTACT_DUE.minusNanos(1));
    referral
        .given(sent(), received(), triaged())
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void whoeverWasReachedInTimeLeavesNothingToNote() {
    contactIsNotNoted(sent(), received(), triaged(), accepted(), contact(ContactResult.REACHED, 4));
  }

  @Test
  void anOverdueContactIsNotedOnce() {
    contactIsNotNoted(sent(), received(), triaged(), contactOverdue());
  }

  @Test
  void afterAnotherTriageThatLeavesTimeItIsNotedAgain() {
    clock.set(CONTACT_DUE.plus(Duration.ofHours(2)));
    referral
        .given(sent(), received(), triaged(), contactOverdue(), triaged())
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void afterOneThatLeavesNoneItIsOverdueAlready() {
    contactIsNotNoted(
        sent(),
        received(),
        contactOverdue(),
        new ReferralTriaged(ID, VICTIM, Triage.A, SENT_AT.plus(Duration.ofHours(24)), worker(50)));
  }

  @Test
  void nobodyButTheClockNotesIt() {
    clock.set(RECEIPT_DUE);
    referral
        .given(sent())
        .when(new NoteReceiptOverdue(ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  private void contactIsNotNoted(ReferralEvent... history) {
    clock.set(CONTACT_DUE);
    referral
        .given((Object[]) history)
        .when(new NoteContactOverdue(ID, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }
}

package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.AgeOutReferrersRecord;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.JudgeReferral.Question;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.referral.testing.Network;

/** DOMAIN.md rule 24: judged by the stream's own clock, at either side for itself. */
class AReferralIsKeptSoLongTest extends ReferralTesting {

  private static final Duration ROW = RetentionRule.POLICE_REFERRAL.kept();
  private static final Duration KEYS = RetentionRule.VICTIM.kept();

  private AgeOutReferrersRecord ageOut() {
    return new AgeOutReferrersRecord(ID, by(Platform.TICKER));
  }

  private JudgeReferral judge() {
    return new JudgeReferral(ID, Question.RETENTION_OVER, by(Platform.TICKER));
  }

  private void at(Instant now) {
    clock.set(now);
  }

  @Test
  void theReferrersRecordGoesAFixedTimeAfterTheLastChangeThatTheReferrerSaw() {
    // Received after one hour; all that followed the referrer did not see.
    at(SENT_AT.plus(Duration.ofHours(1)).plus(ROW));
    AgeOutReferrersRecord command = ageOut();
    referral
        .given(sent(), received(), triaged(), accepted(), noted())
        .when(command)
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new ReferrersRecordAgedOut(
                ID, VICTIM, new org.safepathway.kernel.Stamp(clock.instant(), command.issued())));
  }

  @Test
  void notAMomentBefore() {
    at(SENT_AT.plus(Duration.ofHours(1)).plus(ROW).minusMillis(1));
    referral
        .given(sent(), received())
        .when(ageOut())
        .expectNoEvents()
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void whatTheReferrerSeesLaterBeginsItAnew() {
    at(SENT_AT.plus(Duration.ofHours(1)).plus(ROW));
    referral
        .given(sent(), received(), triaged(), accepted(), engaged())
        .when(ageOut())
        .expectNoEvents()
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void itGoesOnce() {
    at(SENT_AT.plus(ROW).plus(ROW));
    referral
        .given(sent(), new ReferrersRecordAgedOut(ID, VICTIM, at(ROW, Platform.TICKER)))
        .when(ageOut())
        .expectNoEvents()
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void aServiceThatRefersHerOnHasNoRecordOfItsOwnThatCouldGo() {
    ReferralSent onward =
        new ReferralSent(
            ID,
            VICTIM,
            HAZEL,
            null,
            Network.ROWAN_IDVA,
            ROWAN,
            ConsentToShare.GIVEN,
            LawfulBasis.CONSENT,
            false,
            false,
            Network.TIMERS,
            RECEIPT_DUE,
            at(Duration.ZERO, HAZELS_CASEWORKER));
    at(SENT_AT.plus(ROW));
    referral
        .given(onward)
        .when(ageOut())
        .expectNoEvents()
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void nobodyButTheClockMayEndIt() {
    at(SENT_AT.plus(ROW));
    referral
        .given(sent())
        .when(new AgeOutReferrersRecord(ID, by(MANAGER)))
        .expectNoEvents()
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void anEndedOneNeedsNotBeKeptForeverAndALiveOneIs() {
    at(SENT_AT.plus(Duration.ofHours(6)).plus(KEYS));
    referral
        .given(sent(), received(), triaged(), accepted(), engaged(), closed())
        .when(judge())
        .expectResultMessagePayload(new Answer.Vouched("referral-" + ID, false, false));
  }

  @Test
  void aLiveOneIsKeptHoweverLong() {
    at(SENT_AT.plus(KEYS.multipliedBy(10)));
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(judge())
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void aNoteOnAnEndedOneIsWorkAndCounts() {
    at(SENT_AT.plus(Duration.ofHours(6)).plus(KEYS));
    referral
        .given(sent(), received(), triaged(), accepted(), engaged(), closed(), noted())
        .when(judge())
        .expectResultMessagePayload(refused(ReferralRefusal.NOT_DUE));
  }

  private static Answer refused(RefusalReason reason) {
    return Answer.refused(reason);
  }
}

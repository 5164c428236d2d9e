package org.safepathway.police.desk.referrals;

import java.time.Instant;
import org.safepathway.directory.OfferId;
import org.safepathway.police.desk.EnglishTime;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;

/**
 * All that an officer sees of a referral.
 *
 * @param reference the force’s own handle
 * @param shortReference its display form
 * @param offer the offer it was sent to
 * @param service the offer’s name
 * @param state the coarse state
 * @param sentAt when it was sent
 * @param stateAt since when the state holds
 * @param mayRecall whether it may still be taken back, as far as its coarse state tells
 */
record ReferralView(
    String reference,
    String shortReference,
    OfferId offer,
    String service,
    CoarseState state,
    Instant sentAt,
    Instant stateAt,
    boolean mayRecall) {

  static ReferralView of(PoliceReferral referral, String service) {
    return new ReferralView(
        referral.reference(),
        referral.shortReference(),
        referral.offer(),
        service,
        referral.state(),
        referral.sentAt(),
        referral.stateAt(),
        referral.state() == CoarseState.SENT);
  }

  /** When it was sent, for the page. */
  public String sentText() {
    return EnglishTime.of(sentAt);
  }

  /** Since when the state holds, for the page. */
  public String stateText() {
    return EnglishTime.of(stateAt);
  }
}

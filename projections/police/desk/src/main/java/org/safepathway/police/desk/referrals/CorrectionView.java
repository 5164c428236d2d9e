package org.safepathway.police.desk.referrals;

import org.jspecify.annotations.Nullable;

/**
 * The empty form for a correction. It shows nothing of what was sent.
 *
 * @param reference the force’s own handle of the referral
 * @param shortReference its display form
 * @param part what is to be corrected, or null while that is not chosen
 * @param choices what can be chosen in its fields
 */
record CorrectionView(
    String reference, String shortReference, @Nullable Part part, FactChoices choices) {

  /** The parts of a referral that can be corrected, one at a time on the page. */
  enum Part {
    /** Who she is. */
    IDENTITY,
    /** How she may be contacted. */
    SAFE_CONTACT,
    /** How great the risk is. */
    RISK,
    /** What she needs. */
    SUPPORT
  }
}

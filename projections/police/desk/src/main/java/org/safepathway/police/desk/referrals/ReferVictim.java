package org.safepathway.police.desk.referrals;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.directory.OfferId;

/**
 * A referral as an officer sends it. There is no field for a status or for sharing with anybody but
 * the one service.
 *
 * <p>Its fields stand in the order of the form, and so do its faults.
 *
 * @param offer the one service
 * @param basis whether she agreed
 * @param overrideReason why without her consent; with {@link Basis#OVERRIDE} only
 * @param consent how she was asked; with {@link Basis#CONSENT} only
 * @param identity who she is
 * @param safeContact how she may be contacted
 * @param risk how great the risk is
 * @param support what she needs; with {@link Basis#CONSENT} only
 * @param lawfulBasis the controller’s ground, another field (DOMAIN.md rule 11)
 * @param statisticsAgreed whether she also agreed to be counted, asked separately; with {@link
 *     Basis#CONSENT} only
 */
record ReferVictim(
    OfferId offer,
    Basis basis,
    @Nullable OverrideReason overrideReason,
    @Nullable ConsentRecord consent,
    Identity identity,
    SafeContact safeContact,
    Risk risk,
    @Nullable Support support,
    LawfulBasis lawfulBasis,
    @Nullable Boolean statisticsAgreed) {

  /** Why it may be sent. */
  enum Basis {
    /** She was asked, and her answer goes with it. */
    CONSENT,
    /** High risk, without her consent; a second person decides. */
    OVERRIDE
  }
}

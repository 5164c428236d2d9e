package org.safepathway.referral;

import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * Sends a referral to one offer, with her consent. Consent and offer are checked here as advice;
 * disclosure is decided at each opening. Without her consent see {@link SendByOverride}.
 *
 * @param referral the referral
 * @param victimId whose
 * @param offer the one offer
 * @param lawfulBasis the controller's ground, another field than her choice (DOMAIN.md rule 11)
 * @param complete whether a safe contact is present, as attested (DOMAIN.md rule 12)
 * @param highRisk as attested
 * @param policeLinked as attested; it changes nothing that the police see (decision 0005)
 * @param issued who, under which request
 */
public record SendReferral(
    ReferralId referral,
    VictimId victimId,
    OfferId offer,
    LawfulBasis lawfulBasis,
    boolean complete,
    boolean highRisk,
    boolean policeLinked,
    Issued issued)
    implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * Sends a referral to one offer. Consent and offer are checked here as advice; disclosure is
 * decided at each opening.
 *
 * @param referral the referral
 * @param victimId whose
 * @param offer the one offer
 * @param consentToShare her choice
 * @param lawfulBasis the controller's ground, another field (DOMAIN.md rule 11)
 * @param complete whether a safe contact is present, as attested (DOMAIN.md rule 12)
 * @param highRisk as attested
 * @param policeLinked as attested; it changes nothing that the police see (decision 0005)
 * @param issued who, under which request
 */
public record SendReferral(
    ReferralId referral,
    VictimId victimId,
    OfferId offer,
    ConsentToShare consentToShare,
    LawfulBasis lawfulBasis,
    boolean complete,
    boolean highRisk,
    boolean policeLinked,
    Issued issued)
    implements ReferralCommand {}

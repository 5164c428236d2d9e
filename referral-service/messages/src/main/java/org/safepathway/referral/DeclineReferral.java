package org.safepathway.referral;

import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Issued;

/**
 * The service declines; the reason is sealed for the service alone.
 *
 * @param referral the referral
 * @param reason the sealed reason, a CASE_NOTE of the service
 * @param issued who, under which request
 */
public record DeclineReferral(ReferralId referral, SealedFact reason, Issued issued)
    implements ReferralCommand {}

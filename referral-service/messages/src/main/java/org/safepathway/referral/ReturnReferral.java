package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service returns it as incomplete.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record ReturnReferral(ReferralId referral, Issued issued) implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service takes it.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record AcceptReferral(ReferralId referral, Issued issued) implements ReferralCommand {}

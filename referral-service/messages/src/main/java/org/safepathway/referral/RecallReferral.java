package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The referrer takes it back, before receipt.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record RecallReferral(ReferralId referral, Issued issued) implements ReferralCommand {}

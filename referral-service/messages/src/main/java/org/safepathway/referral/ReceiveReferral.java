package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service has it.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record ReceiveReferral(ReferralId referral, Issued issued) implements ReferralCommand {}

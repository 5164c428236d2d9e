package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * She takes up the service.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record EngageVictim(ReferralId referral, Issued issued) implements ReferralCommand {}

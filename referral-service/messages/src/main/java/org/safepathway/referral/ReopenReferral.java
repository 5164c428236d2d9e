package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service takes a closed one up again.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record ReopenReferral(ReferralId referral, Issued issued) implements ReferralCommand {}

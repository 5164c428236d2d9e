package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service closes it.
 *
 * @param referral the referral
 * @param closure why
 * @param issued who, under which request
 */
public record CloseReferral(ReferralId referral, Closure closure, Issued issued)
    implements ReferralCommand {}

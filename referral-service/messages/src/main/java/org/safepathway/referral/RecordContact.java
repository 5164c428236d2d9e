package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service tried to reach her.
 *
 * @param referral the referral
 * @param result what came of it
 * @param issued who, under which request
 */
public record RecordContact(ReferralId referral, ContactResult result, Issued issued)
    implements ReferralCommand {}

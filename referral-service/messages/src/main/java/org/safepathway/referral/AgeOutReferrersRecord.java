package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker once the referrer's record of a referral was kept long enough after its last
 * visible change; the stream judges by the clock (DOMAIN.md rule 24).
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record AgeOutReferrersRecord(ReferralId referral, Issued issued)
    implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The service has closed, or had by the time it was sent, so nobody there works on it any more. The
 * referrer learns that it could not be met and chooses another service: nobody is lost unseen.
 *
 * @param referral the referral
 * @param victimId whose
 * @param stamp when; by the platform
 */
@EventVersion(1)
public record ReferralUndeliverable(ReferralId referral, VictimId victimId, Stamp stamp)
    implements ReferralEvent {}

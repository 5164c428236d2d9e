package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The service had closed by the time it was sent, so nobody there ever had it. The referrer learns
 * that it could not be met and chooses another service: what was authorised is never lost unseen.
 *
 * @param referral the referral
 * @param victimId whose
 * @param stamp when; by the platform
 */
@EventVersion(1)
public record ReferralUndeliverable(ReferralId referral, VictimId victimId, Stamp stamp)
    implements ReferralEvent {}

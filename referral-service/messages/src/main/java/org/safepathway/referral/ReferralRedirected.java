package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * It was handed on.
 *
 * @param referral the referral
 * @param victimId whose
 * @param onward the new referral
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ReferralRedirected(
    ReferralId referral, VictimId victimId, ReferralId onward, Stamp stamp)
    implements ReferralEvent {}

package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * It is closed.
 *
 * @param referral the referral
 * @param victimId whose
 * @param closure why
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ReferralClosed(ReferralId referral, VictimId victimId, Closure closure, Stamp stamp)
    implements ReferralEvent {}

package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The service tried to reach her.
 *
 * @param referral the referral
 * @param victimId whose
 * @param result what came of it
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ContactAttempted(
    ReferralId referral, VictimId victimId, ContactResult result, Stamp stamp)
    implements ReferralEvent {}

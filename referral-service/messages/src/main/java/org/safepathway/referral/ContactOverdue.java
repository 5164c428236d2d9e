package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * No contact was tried in time, or none again after an attempt in vain.
 *
 * @param referral the referral
 * @param victimId whose
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ContactOverdue(ReferralId referral, VictimId victimId, Stamp stamp)
    implements ReferralEvent {}

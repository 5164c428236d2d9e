package org.safepathway.referral;

import java.time.Instant;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * It has a priority.
 *
 * @param referral the referral
 * @param victimId whose
 * @param triage A, B or C
 * @param contactDue when contact is overdue: counted from sending or reopening, or from the last
 *     attempt in vain
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ReferralTriaged(
    ReferralId referral, VictimId victimId, Triage triage, Instant contactDue, Stamp stamp)
    implements ReferralEvent {}

package org.safepathway.referral;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The referrer's record of it was kept long enough and goes, whatever happened at the service; the
 * service's case is untouched (DOMAIN.md rule 24).
 *
 * @param referral the referral
 * @param victimId whose
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ReferrersRecordAgedOut(ReferralId referral, VictimId victimId, Stamp stamp)
    implements ReferralEvent {}

package org.safepathway.referral;

import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The service declined.
 *
 * @param referral the referral
 * @param victimId whose
 * @param reason sealed for the service alone
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ReferralDeclined(
    ReferralId referral, VictimId victimId, SealedFact reason, Stamp stamp)
    implements ReferralEvent {}

package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service hands it on, with fresh consent, as a new referral.
 *
 * @param referral the referral
 * @param onward the new referral
 * @param issued who, under which request
 */
public record RedirectReferral(ReferralId referral, ReferralId onward, Issued issued)
    implements ReferralCommand {}

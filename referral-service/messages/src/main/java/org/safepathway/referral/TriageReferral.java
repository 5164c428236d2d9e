package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service gives it a priority.
 *
 * @param referral the referral
 * @param triage A, B or C
 * @param issued who, under which request
 */
public record TriageReferral(ReferralId referral, Triage triage, Issued issued)
    implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker: no contact attempt in time, or none again; judged again by the clock.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record NoteContactOverdue(ReferralId referral, Issued issued) implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker: not received in time; judged again by the clock.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record NoteReceiptOverdue(ReferralId referral, Issued issued) implements ReferralCommand {}

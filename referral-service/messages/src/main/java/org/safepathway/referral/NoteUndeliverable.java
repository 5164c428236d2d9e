package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker: the service has closed with her referral under way; judged again by the
 * directory.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record NoteUndeliverable(ReferralId referral, Issued issued) implements ReferralCommand {}

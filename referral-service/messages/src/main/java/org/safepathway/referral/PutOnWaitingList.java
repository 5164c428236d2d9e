package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service puts it on its waiting list.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record PutOnWaitingList(ReferralId referral, Issued issued) implements ReferralCommand {}

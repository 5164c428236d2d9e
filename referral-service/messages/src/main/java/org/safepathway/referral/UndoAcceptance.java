package org.safepathway.referral;

import org.safepathway.kernel.Issued;

/**
 * The service takes back an acceptance made in error.
 *
 * @param referral the referral
 * @param issued who, under which request
 */
public record UndoAcceptance(ReferralId referral, Issued issued) implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Issued;

/**
 * The service adds its own note.
 *
 * @param referral the referral
 * @param note a CASE_NOTE of the service
 * @param issued who, under which request
 */
public record AddNote(ReferralId referral, SealedFact note, Issued issued)
    implements ReferralCommand {}

package org.safepathway.referral;

import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The service wrote a note.
 *
 * @param referral the referral
 * @param victimId whose
 * @param note sealed for the service alone
 * @param stamp when and by whom
 */
@EventVersion(1)
public record NoteAdded(ReferralId referral, VictimId victimId, SealedFact note, Stamp stamp)
    implements ReferralEvent {}

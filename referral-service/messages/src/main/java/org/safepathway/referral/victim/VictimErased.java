package org.safepathway.referral.victim;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * Her record was erased; every projection loses her, every key is destroyed.
 *
 * @param victimId whose
 * @param cause why
 * @param stamp when and by whom
 */
@EventVersion(1)
public record VictimErased(VictimId victimId, ErasureCause cause, Stamp stamp)
    implements VictimEvent {}

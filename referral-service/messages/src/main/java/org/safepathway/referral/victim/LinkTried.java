package org.safepathway.referral.victim;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * A code was tried on her case, a right one or a wrong one.
 *
 * @param victimId whose
 * @param stamp when and by whom
 */
@EventVersion(1)
public record LinkTried(VictimId victimId, Stamp stamp) implements VictimEvent {}

package org.safepathway.referral.victim;

import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * Erases her record: the keys are destroyed, the log stays (DOMAIN.md rule 24).
 *
 * @param victim whose
 * @param cause why
 * @param issued who, under which request
 */
public record EraseVictim(VictimId victim, ErasureCause cause, Issued issued)
    implements VictimCommand {}

package org.safepathway.referral.link;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * Another organisation entered the code; nobody can enter it again.
 *
 * @param victimId as whom the one who made the code knows her
 * @param link which
 * @param offered the end that made the code
 * @param takenUp the end that entered it
 * @param stamp when and by whom
 */
@EventVersion(1)
public record LinkTakenUp(
    VictimId victimId, LinkId link, LinkEnd offered, LinkEnd takenUp, Stamp stamp)
    implements LinkEvent {}

package org.safepathway.referral.link;

import java.time.Instant;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * A code was made with her, by the organisation of the stamp.
 *
 * @param victimId as whom it knows her
 * @param link the code’s digest
 * @param expiresAt from when on nobody takes it up
 * @param stamp when and by whom
 */
@EventVersion(1)
public record LinkOffered(VictimId victimId, LinkId link, Instant expiresAt, Stamp stamp)
    implements LinkEvent {}

package org.safepathway.referral.victim;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.link.LinkId;

/**
 * The organisation is no longer told that the other one supports her.
 *
 * @param victimId whose
 * @param link by which link it knew
 * @param organisation who knew
 * @param with of whom
 * @param stamp when and by whom
 */
@EventVersion(1)
public record VictimUnlinked(
    VictimId victimId, LinkId link, OrganisationId organisation, OrganisationId with, Stamp stamp)
    implements VictimEvent {}

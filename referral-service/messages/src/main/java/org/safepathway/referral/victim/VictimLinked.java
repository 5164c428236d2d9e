package org.safepathway.referral.victim;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.link.LinkId;

/**
 * She let an organisation know that another one supports her too, and nothing else (DOMAIN.md rule
 * 23).
 *
 * @param victimId whose
 * @param link by which link
 * @param organisation who may know
 * @param with who supports her too
 * @param stamp when, and who entered the code
 */
@EventVersion(1)
public record VictimLinked(
    VictimId victimId, LinkId link, OrganisationId organisation, OrganisationId with, Stamp stamp)
    implements VictimEvent {}

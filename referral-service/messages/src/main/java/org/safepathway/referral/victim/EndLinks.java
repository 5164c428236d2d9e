package org.safepathway.referral.victim;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.link.LinkId;

/**
 * Ends what one organisation was let know of another, at her wish or because the other end is over.
 *
 * @param victim whose
 * @param organisation which of those who know her as this victim
 * @param with the other one, or null for all of them
 * @param link only this one, or null for whichever stands: one made anew is another
 * @param issued staff of that organisation, or the platform
 */
public record EndLinks(
    VictimId victim,
    OrganisationId organisation,
    @Nullable OrganisationId with,
    @Nullable LinkId link,
    Issued issued)
    implements VictimCommand {}

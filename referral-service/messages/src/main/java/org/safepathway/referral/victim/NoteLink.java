package org.safepathway.referral.victim;

import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.link.LinkId;

/**
 * Notes, for one organisation, that she let it know of another one that supports her.
 *
 * @param victim whose
 * @param link by which link
 * @param organisation which of those who know her as this victim
 * @param with the other one
 * @param issued whoever entered the code
 */
public record NoteLink(
    VictimId victim, LinkId link, OrganisationId organisation, OrganisationId with, Issued issued)
    implements VictimCommand {}

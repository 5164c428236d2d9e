package org.safepathway.referral.link;

import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * A caseworker made a code with her.
 *
 * @param link the code’s digest
 * @param victim as whom the caseworker’s organisation knows her
 * @param issued who, under which request
 */
public record OfferLink(LinkId link, VictimId victim, Issued issued) implements LinkCommand {}

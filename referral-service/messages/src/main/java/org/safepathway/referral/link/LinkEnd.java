package org.safepathway.referral.link;

import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/**
 * One end of a link.
 *
 * @param victim as whom the organisation knows her; both ends may be one and the same victim, where
 *     one organisation referred her on to the other
 * @param organisation which organisation
 */
public record LinkEnd(VictimId victim, OrganisationId organisation) {}

package org.safepathway.referral.link;

import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * A caseworker of another organisation entered the code, with her, on a case of their own.
 *
 * @param link the code’s digest
 * @param victim as whom that organisation knows her
 * @param issued who, under which request
 */
public record TakeUpLink(LinkId link, VictimId victim, Issued issued) implements LinkCommand {}

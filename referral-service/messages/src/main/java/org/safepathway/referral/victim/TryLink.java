package org.safepathway.referral.victim;

import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * A code is about to be tried on her case: counted before anybody knows whether it is right, and
 * refused once there were too many.
 *
 * @param victim whose
 * @param issued who, under which request
 */
public record TryLink(VictimId victim, Issued issued) implements VictimCommand {}

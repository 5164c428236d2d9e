package org.safepathway.referral.victim;

import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * Asks what was changed of who she is and how she may be contacted (DOMAIN.md rule 20). Asked
 * inside only; nothing is appended.
 *
 * @param victim whose
 * @param issued who, under which request
 */
public record AskChanges(VictimId victim, Issued issued) implements VictimCommand {}

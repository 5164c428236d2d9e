package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Asks whether everything that was granted here ended so long ago that nothing need be kept for it
 * (DOMAIN.md rule 24). The platform asks before it destroys her keys; nothing is appended.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record ConfirmRetentionOver(ConsentId consent, Issued issued) implements ConsentCommand {}

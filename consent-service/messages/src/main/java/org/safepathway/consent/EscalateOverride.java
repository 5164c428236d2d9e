package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker when a pending override has waited too long.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record EscalateOverride(ConsentId consent, Issued issued) implements ConsentCommand {}

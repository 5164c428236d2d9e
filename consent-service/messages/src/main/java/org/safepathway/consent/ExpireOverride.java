package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker when a pending override is over.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record ExpireOverride(ConsentId consent, Issued issued) implements ConsentCommand {}

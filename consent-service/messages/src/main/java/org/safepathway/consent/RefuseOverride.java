package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * The second person does not agree.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record RefuseOverride(ConsentId consent, Issued issued) implements ConsentCommand {}

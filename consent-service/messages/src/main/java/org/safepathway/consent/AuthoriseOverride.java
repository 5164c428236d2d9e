package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * The second person agrees.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record AuthoriseOverride(ConsentId consent, Issued issued) implements ConsentCommand {}

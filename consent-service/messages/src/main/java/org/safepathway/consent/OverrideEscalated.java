package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Nobody has answered yet.
 *
 * @param consent the stream
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OverrideEscalated(ConsentId consent, Stamp stamp) implements ConsentEvent {}

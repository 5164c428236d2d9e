package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * The second person did not agree.
 *
 * @param consent the stream
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OverrideRefused(ConsentId consent, Stamp stamp) implements ConsentEvent {}

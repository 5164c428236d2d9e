package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An authorised override is over. Nothing was opened under it any more; now its recipient stops
 * holding what it shared.
 *
 * @param consent the stream
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OverrideLapsed(ConsentId consent, Stamp stamp) implements ConsentEvent {}

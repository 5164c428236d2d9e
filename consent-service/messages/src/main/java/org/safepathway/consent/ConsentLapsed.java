package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Its last day is over.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ConsentLapsed(ConsentId consent, Purpose purpose, Stamp stamp)
    implements ConsentEvent {}

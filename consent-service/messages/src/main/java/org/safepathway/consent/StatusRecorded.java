package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * A status fact was recorded with her.
 *
 * @param consent the stream
 * @param status the sealed status fact
 * @param stamp when and by whom
 */
@EventVersion(1)
public record StatusRecorded(ConsentId consent, SealedFact status, Stamp stamp)
    implements ConsentEvent {}

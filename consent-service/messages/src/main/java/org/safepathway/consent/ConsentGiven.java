package org.safepathway.consent;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * She agreed.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param stage who took it
 * @param record how it was asked and answered
 * @param status the one status fact, exactly when the record names STATUS
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ConsentGiven(
    ConsentId consent,
    Purpose purpose,
    ConsentStage stage,
    ConsentRecord record,
    @Nullable SealedFact status,
    Stamp stamp)
    implements ConsentEvent {}

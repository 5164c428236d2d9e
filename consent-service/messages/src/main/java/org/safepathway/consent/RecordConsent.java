package org.safepathway.consent;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Issued;

/**
 * Records what the victim answered when asked for one consent, for one purpose.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param record how it was asked and answered
 * @param status exactly when the record names STATUS and is given: the one status fact of the
 *     recipient (NOT_DISCUSSED unless she spoke of it); else null
 * @param issued who, under which request
 */
public record RecordConsent(
    ConsentId consent,
    Purpose purpose,
    ConsentRecord record,
    @Nullable SealedFact status,
    Issued issued)
    implements ConsentCommand {}

package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * What a person answered when asked for a mobile-fingerprint check.
 *
 * @param consent the stream
 * @param record how it was asked and answered
 * @param stamp when and by whom
 */
@EventVersion(1)
public record FingerprintConsentRecorded(ConsentId consent, FingerprintRecord record, Stamp stamp)
    implements ConsentEvent {}

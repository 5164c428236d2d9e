package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Records what a person answered when asked for a mobile-fingerprint check. The recipient is the
 * police force itself.
 *
 * @param consent the stream
 * @param record how it was asked and answered
 * @param issued who, under which request
 */
public record RecordFingerprintConsent(ConsentId consent, FingerprintRecord record, Issued issued)
    implements ConsentCommand {}

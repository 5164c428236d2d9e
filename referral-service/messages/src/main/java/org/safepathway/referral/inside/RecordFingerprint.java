package org.safepathway.referral.inside;

import org.safepathway.consent.FingerprintRecord;

/**
 * Records the answer to a mobile-fingerprint question.
 *
 * @param record how it was asked and answered
 */
public record RecordFingerprint(FingerprintRecord record) implements Act {}

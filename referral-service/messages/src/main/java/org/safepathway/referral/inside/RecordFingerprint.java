package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.FingerprintRecord;

/**
 * Records the answer to a mobile-fingerprint question.
 *
 * @param record how it was asked and answered
 */
public record RecordFingerprint(FingerprintRecord record) implements Act {

  /** Nothing is missing. */
  public RecordFingerprint {
    requireNonNull(record);
  }
}

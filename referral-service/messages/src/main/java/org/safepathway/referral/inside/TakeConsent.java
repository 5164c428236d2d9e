package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.Purpose;

/**
 * Records her answer for the caller's own organisation.
 *
 * @param reference the organisation's own reference of the referral
 * @param purpose for what
 * @param record how she was asked and what she answered
 */
public record TakeConsent(String reference, Purpose purpose, ConsentRecord record) implements Act {

  /** Nothing is missing. */
  public TakeConsent {
    requireNonNull(reference);
    requireNonNull(purpose);
    requireNonNull(record);
  }
}

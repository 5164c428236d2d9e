package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.ConsentRecord;
import org.safepathway.directory.OfferId;

/**
 * A second referral of the same victim to another service, with a consent of its own; the first
 * goes on.
 *
 * @param reference the organisation's own reference of the referral
 * @param offer the one offer
 * @param record how she was asked and what she answered
 */
public record ReferOn(String reference, OfferId offer, ConsentRecord record) implements Act {

  /** Nothing is missing. */
  public ReferOn {
    requireNonNull(reference);
    requireNonNull(offer);
    requireNonNull(record);
  }
}

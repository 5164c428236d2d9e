package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.Purpose;

/**
 * Withdraws her consent for the caller's own organisation.
 *
 * @param reference the organisation's own reference of the referral
 * @param purpose for what
 */
public record Withdraw(String reference, Purpose purpose) implements Act {

  /** Nothing is missing. */
  public Withdraw {
    requireNonNull(reference);
    requireNonNull(purpose);
  }
}

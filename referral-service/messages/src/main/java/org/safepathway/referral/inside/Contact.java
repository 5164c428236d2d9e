package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.referral.ContactResult;

/**
 * The service tried to reach her.
 *
 * @param reference the organisation's own reference of the referral
 * @param result what came of it
 */
public record Contact(String reference, ContactResult result) implements Act {

  /** Nothing is missing. */
  public Contact {
    requireNonNull(reference);
    requireNonNull(result);
  }
}

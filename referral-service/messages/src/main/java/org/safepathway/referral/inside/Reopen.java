package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The service takes a closed one up again.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Reopen(String reference) implements Act {

  /** Nothing is missing. */
  public Reopen {
    requireNonNull(reference);
  }
}

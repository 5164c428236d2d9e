package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The service takes it.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Accept(String reference) implements Act {

  /** Nothing is missing. */
  public Accept {
    requireNonNull(reference);
  }
}

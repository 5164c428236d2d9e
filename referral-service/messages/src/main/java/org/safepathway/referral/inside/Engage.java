package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * She takes up the service.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Engage(String reference) implements Act {

  /** Nothing is missing. */
  public Engage {
    requireNonNull(reference);
  }
}

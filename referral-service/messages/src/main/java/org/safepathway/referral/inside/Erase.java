package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * Erases her record at her wish.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Erase(String reference) implements Act {

  /** Nothing is missing. */
  public Erase {
    requireNonNull(reference);
  }
}

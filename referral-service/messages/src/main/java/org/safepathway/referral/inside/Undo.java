package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The service takes back an acceptance made in error.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Undo(String reference) implements Act {

  /** Nothing is missing. */
  public Undo {
    requireNonNull(reference);
  }
}

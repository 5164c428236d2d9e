package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The second person's answer.
 *
 * @param reference the organisation's own reference of the referral
 * @param authorised whether they agree
 */
public record DecideOverride(String reference, boolean authorised) implements Act {

  /** Nothing is missing. */
  public DecideOverride {
    requireNonNull(reference);
  }
}

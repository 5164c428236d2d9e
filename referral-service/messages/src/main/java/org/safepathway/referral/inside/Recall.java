package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The referrer takes a referral back before receipt.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Recall(String reference) implements Act {

  /** Nothing is missing. */
  public Recall {
    requireNonNull(reference);
  }
}

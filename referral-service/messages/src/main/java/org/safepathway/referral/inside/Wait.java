package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The service puts it on its waiting list.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Wait(String reference) implements Act {

  /** Nothing is missing. */
  public Wait {
    requireNonNull(reference);
  }
}

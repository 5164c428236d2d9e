package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The service has it.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Receive(String reference) implements Act {

  /** Nothing is missing. */
  public Receive {
    requireNonNull(reference);
  }
}

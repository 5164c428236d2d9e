package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * The service returns it as incomplete.
 *
 * @param reference the organisation's own reference of the referral
 */
public record ReturnIncomplete(String reference) implements Act {

  /** Nothing is missing. */
  public ReturnIncomplete {
    requireNonNull(reference);
  }
}

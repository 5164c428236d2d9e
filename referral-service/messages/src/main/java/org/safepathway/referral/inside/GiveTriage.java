package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.referral.Triage;

/**
 * The service gives it a priority.
 *
 * @param reference the organisation's own reference of the referral
 * @param triage A, B or C
 */
public record GiveTriage(String reference, Triage triage) implements Act {

  /** Nothing is missing. */
  public GiveTriage {
    requireNonNull(reference);
    requireNonNull(triage);
  }
}

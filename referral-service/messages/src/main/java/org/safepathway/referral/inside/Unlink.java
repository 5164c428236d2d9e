package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.kernel.OrganisationId;

/**
 * Undoes a link at her wish, for both organisations.
 *
 * @param reference the organisation's own reference of the referral
 * @param with the other organisation
 */
public record Unlink(String reference, OrganisationId with) implements Act {

  /** Nothing is missing. */
  public Unlink {
    requireNonNull(reference);
    requireNonNull(with);
  }
}

package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.vault.Vault;

/**
 * The service declines for a sealed reason.
 *
 * @param reference the organisation's own reference of the referral
 * @param sealed what {@link Inside#seal} gave
 */
public record Decline(String reference, Vault.Sealed sealed) implements Act {

  /** Nothing is missing. */
  public Decline {
    requireNonNull(reference);
    requireNonNull(sealed);
  }
}

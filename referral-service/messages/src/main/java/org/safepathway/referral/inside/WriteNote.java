package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.vault.Vault;

/**
 * The service writes a note of its own.
 *
 * @param reference the organisation's own reference of the referral
 * @param sealed what {@link Inside#seal} gave
 */
public record WriteNote(String reference, Vault.Sealed sealed) implements Act {

  /** Nothing is missing. */
  public WriteNote {
    requireNonNull(reference);
    requireNonNull(sealed);
  }
}

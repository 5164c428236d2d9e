package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;

/**
 * Asks a second person to agree to a referral without consent, for high risk.
 *
 * @param offer the one offer
 * @param sealed what {@link Inside#seal} gave
 * @param lawfulBasis the controller's ground
 */
public record ReferByOverride(OfferId offer, Vault.Sealed sealed, LawfulBasis lawfulBasis)
    implements Act {

  /** Nothing is missing. */
  public ReferByOverride {
    requireNonNull(offer);
    requireNonNull(sealed);
    requireNonNull(lawfulBasis);
  }
}

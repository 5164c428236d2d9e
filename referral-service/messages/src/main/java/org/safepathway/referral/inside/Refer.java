package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;

/**
 * A referral with her consent: registers her, records the consent and sends, or does nothing.
 *
 * @param offer the one offer
 * @param sealed what {@link Inside#seal} gave
 * @param record how she was asked and what she answered
 * @param lawfulBasis the controller's ground
 * @param statistics whether she also agreed to be counted, asked separately
 */
public record Refer(
    OfferId offer,
    Vault.Sealed sealed,
    ConsentRecord record,
    LawfulBasis lawfulBasis,
    boolean statistics)
    implements Act {

  /** Nothing is missing. */
  public Refer {
    requireNonNull(offer);
    requireNonNull(sealed);
    requireNonNull(record);
    requireNonNull(lawfulBasis);
  }
}

package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.vault.Vault;
import org.safepathway.referral.victim.Confirmation;

/**
 * Adds or corrects facts; a status fact goes to the Consent stream, everything else to the Victim
 * stream.
 *
 * @param reference the organisation's own reference of the referral
 * @param sealed what {@link Inside#seal} gave
 * @param confirmed how a change of who she is or how she may be contacted was confirmed with her
 *     (DOMAIN.md rule 20); null where there is none of these
 */
public record AddFacts(String reference, Vault.Sealed sealed, @Nullable Confirmation confirmed)
    implements Act {

  /** Nothing is missing. */
  public AddFacts {
    requireNonNull(reference);
    requireNonNull(sealed);
  }

  /** Of facts whose change is not controlled. */
  public AddFacts(String reference, Vault.Sealed sealed) {
    this(reference, sealed, null);
  }
}

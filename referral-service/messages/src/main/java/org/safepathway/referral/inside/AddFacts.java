package org.safepathway.referral.inside;

import org.safepathway.consent.vault.Vault;

/**
 * Adds or corrects facts; a status fact goes to the Consent stream, everything else to the Victim
 * stream.
 *
 * @param reference the organisation's own reference of the referral
 * @param sealed what {@link Inside#seal} gave
 */
public record AddFacts(String reference, Vault.Sealed sealed) implements Act {}

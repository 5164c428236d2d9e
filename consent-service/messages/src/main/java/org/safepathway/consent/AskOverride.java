package org.safepathway.consent;

import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Issued;

/**
 * Asks to share without consent because of high risk (DOMAIN.md rule 10). It needs a second person.
 *
 * @param consent the stream
 * @param offer the one service
 * @param referral the referral to be sent once authorised
 * @param lawfulBasis the asking controller's ground, another field than her choice (DOMAIN.md rule
 *     11)
 * @param attestation the vault's word: high risk, reason present, police-linked
 * @param issued who, under which request
 */
public record AskOverride(
    ConsentId consent,
    OfferId offer,
    String referral,
    LawfulBasis lawfulBasis,
    Attestation attestation,
    Issued issued)
    implements ConsentCommand {}

package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Withdraws a consent, an override included: nothing can be opened after it is acknowledged
 * (DOMAIN.md rule 18).
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param issued who, under which request
 */
public record WithdrawConsent(ConsentId consent, Purpose purpose, Issued issued)
    implements ConsentCommand {}

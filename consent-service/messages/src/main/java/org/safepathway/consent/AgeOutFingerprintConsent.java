package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker once a mobile-fingerprint consent was kept long enough; the stream judges by
 * the clock (DOMAIN.md rule 24).
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record AgeOutFingerprintConsent(ConsentId consent, Issued issued)
    implements ConsentCommand {}

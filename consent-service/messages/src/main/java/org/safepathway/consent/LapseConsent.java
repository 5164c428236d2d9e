package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker once a consent's last day is over; the stream judges by the clock.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param issued who, under which request
 */
public record LapseConsent(ConsentId consent, Purpose purpose, Issued issued)
    implements ConsentCommand {}

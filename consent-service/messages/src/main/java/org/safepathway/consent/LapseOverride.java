package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Sent by the ticker once an authorised override is over; the stream judges by the clock.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record LapseOverride(ConsentId consent, Issued issued) implements ConsentCommand {}

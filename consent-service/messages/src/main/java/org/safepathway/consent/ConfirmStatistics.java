package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Asks whether she agrees at this instant to be counted (DOMAIN.md rule 27). Nothing is opened and
 * nothing is appended, so it is never answered from memory.
 *
 * @param consent the stream, of the caller’s own organisation or one whose consent it took
 * @param issued who, under which request
 */
public record ConfirmStatistics(ConsentId consent, Issued issued) implements ConsentCommand {}

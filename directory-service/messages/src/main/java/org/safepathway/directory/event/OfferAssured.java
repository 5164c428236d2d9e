package org.safepathway.directory.event;

import java.time.LocalDate;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * All that an offer says was checked and is true.
 *
 * @param offer which
 * @param on the day
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OfferAssured(OfferId offer, LocalDate on, Stamp stamp) implements OfferEvent {}

package org.safepathway.directory.event;

import org.safepathway.directory.Capacity;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An offer can take so many.
 *
 * @param offer which
 * @param capacity from now on
 * @param stamp when and by whom
 */
@EventVersion(1)
public record CapacitySaid(OfferId offer, Capacity capacity, Stamp stamp) implements OfferEvent {}

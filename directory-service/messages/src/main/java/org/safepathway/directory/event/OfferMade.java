package org.safepathway.directory.event;

import org.safepathway.directory.Offer;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An organisation makes an offer.
 *
 * @param offer as it stands
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OfferMade(Offer offer, Stamp stamp) implements OfferEvent {}

package org.safepathway.directory.event;

import org.safepathway.directory.Offer;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An offer was described anew; its intake, capacity, funding and assurance stayed.
 *
 * @param offer as it stands
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OfferDescribed(Offer offer, Stamp stamp) implements OfferEvent {}

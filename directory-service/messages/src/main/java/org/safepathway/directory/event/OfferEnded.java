package org.safepathway.directory.event;

import org.safepathway.directory.OfferId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An offer is made no more.
 *
 * @param offer which
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OfferEnded(OfferId offer, Stamp stamp) implements OfferEvent {}

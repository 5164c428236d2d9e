package org.safepathway.directory.event;

import org.safepathway.directory.Funding;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Somebody pays for an offer.
 *
 * @param offer which
 * @param funding from now on
 * @param stamp when and by whom
 */
@EventVersion(1)
public record FundingRenewed(OfferId offer, Funding funding, Stamp stamp) implements OfferEvent {}

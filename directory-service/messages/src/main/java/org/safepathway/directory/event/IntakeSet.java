package org.safepathway.directory.event;

import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An offer takes referrals from now on, or does not.
 *
 * @param offer which
 * @param intake from now on
 * @param stamp when and by whom
 */
@EventVersion(1)
public record IntakeSet(OfferId offer, IntakeState intake, Stamp stamp) implements OfferEvent {}

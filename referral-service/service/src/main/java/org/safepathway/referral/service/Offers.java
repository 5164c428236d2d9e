package org.safepathway.referral.service;

import java.util.Optional;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralRefusal;

/**
 * Whether an offer can be referred to now: asked by the stream, and before it by the front door.
 */
public final class Offers {

  private Offers() {}

  /** The offer, if an open specialist organisation makes it. */
  public static Optional<Offer> known(Registry registry, OfferId id) {
    return registry.standingOffer(id);
  }

  /** Why a known offer takes no such referral now, or empty. */
  public static Optional<RefusalReason> refusal(Offer offer, boolean highRisk) {
    return offer.intake().takes(highRisk)
        ? Optional.empty()
        : Optional.of(ReferralRefusal.OFFER_PAUSED);
  }
}

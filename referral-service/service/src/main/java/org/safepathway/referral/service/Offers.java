package org.safepathway.referral.service;

import java.util.Optional;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
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
    return registry
        .offer(id)
        .filter(
            offer ->
                registry.organisation(offer.organisation()).filter(Offers::mayReceive).isPresent());
  }

  /** Why a known offer takes no such referral now, or empty. */
  public static Optional<RefusalReason> refusal(Offer offer, boolean highRisk) {
    boolean takes =
        switch (offer.intake()) {
          case OPEN, WAITING_LIST -> true;
          case PAUSED -> false;
          case PAUSED_EXCEPT_HIGH_RISK -> highRisk;
        };
    return takes ? Optional.empty() : Optional.of(ReferralRefusal.OFFER_PAUSED);
  }

  private static boolean mayReceive(Organisation organisation) {
    return organisation.open() && organisation.kind() == OrganisationKind.SPECIALIST;
  }
}

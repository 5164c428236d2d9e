package org.safepathway.specialist.desk.offers;

import java.util.List;
import java.util.Optional;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Registry;
import org.springframework.stereotype.Component;

/** The offers of the caller’s organisation, lapsed ones included. */
@Component
final class OwnOffers {

  private final Registry registry;

  OwnOffers(Registry registry) {
    this.registry = registry;
  }

  /** All, by id. */
  List<Offer> of(SignedIn who) {
    return registry.offers().stream()
        .filter(offer -> offer.organisation().equals(who.organisation()))
        .toList();
  }

  /** One of them; empty for what is another’s as for what does not exist. */
  Optional<Offer> find(SignedIn who, String id) {
    return of(who).stream().filter(offer -> offer.id().value().equals(id)).findFirst();
  }

  /** Whether there is an offer of this id, whosoever. */
  boolean isTaken(OfferId id) {
    return registry.offer(id).isPresent();
  }
}

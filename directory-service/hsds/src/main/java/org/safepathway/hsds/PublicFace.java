package org.safepathway.hsds;

import java.util.Set;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Timers;

/**
 * Takes off what is not for everybody, before anything else here sees an offer: neither the search
 * nor an answer can tell of what is not there.
 */
final class PublicFace {

  private PublicFace() {}

  static Listed of(Listed listed) {
    Offer offer = listed.offer();
    Offer face =
        new Offer(
            offer.id(),
            offer.organisation(),
            offer.name(),
            offer.kind(),
            offer.description(),
            offer.areas(),
            Set.of(),
            offer.languages(),
            offer.dialects(),
            offer.needs(),
            offer.eligibility(),
            offer.hours(),
            offer.intake(),
            Timers.STANDARD,
            null,
            offer.funding(),
            offer.assured(),
            offer.contact());
    return new Listed(face, listed.organisation(), listed.modified());
  }
}

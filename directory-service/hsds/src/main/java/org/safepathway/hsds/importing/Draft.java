package org.safepathway.hsds.importing;

import org.safepathway.directory.Offer;

/**
 * An offer that a record makes, before anybody agreed to it. What the standard has no field for is
 * at its beginning: no area is unsafe, no capacity and no funding period is known, the timers are
 * standard. A refuge needs its unsafe areas before it is offered.
 *
 * @param offer the offer
 * @param organisationName the name of who offers it
 */
public record Draft(Offer offer, String organisationName) {

  /** The same with what is held already of this offer and does not stand in the standard. */
  public Offer onto(Offer held) {
    return new Offer(
        held.id(),
        held.organisation(),
        offer.name(),
        offer.kind(),
        offer.description(),
        offer.areas(),
        held.areasUnsafe(),
        offer.languages(),
        offer.dialects(),
        offer.needs(),
        offer.eligibility(),
        offer.hours(),
        offer.intake(),
        held.timers(),
        held.capacity(),
        held.funding(),
        offer.assured(),
        offer.contact());
  }
}

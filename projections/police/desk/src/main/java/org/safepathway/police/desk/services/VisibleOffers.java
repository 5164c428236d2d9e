package org.safepathway.police.desk.services;

import java.util.List;
import java.util.Optional;
import org.safepathway.desk.Choice;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.springframework.stereotype.Component;

/**
 * The offers of open specialist organisations, as the registry has them now, without those that
 * lapsed.
 */
@Component
public final class VisibleOffers {

  private final Registry registry;

  VisibleOffers(Registry registry) {
    this.registry = registry;
  }

  /**
   * An offer with its organisation.
   *
   * @param offer what is offered
   * @param organisation who offers it
   */
  record Visible(Offer offer, Organisation organisation) {}

  /** All, by id. */
  List<Visible> all() {
    return registry.offers().stream()
        .filter(offer -> registry.standingOffer(offer.id()).isPresent())
        .flatMap(
            offer ->
                registry
                    .organisation(offer.organisation())
                    .filter(Organisation::open)
                    .filter(one -> one.kind() == OrganisationKind.SPECIALIST)
                    .map(one -> new Visible(offer, one))
                    .stream())
        .toList();
  }

  /** The name of an offer; its id if it is no longer known. */
  public String nameOf(OfferId id) {
    Optional<Offer> offer = registry.offer(id);
    return offer.isPresent() ? offer.get().name() : id.value();
  }

  /** Those that take referrals now, as the choices of a field. */
  public List<Choice> choices() {
    return all().stream()
        .filter(one -> one.offer().intake() != IntakeState.PAUSED)
        .map(
            one ->
                Choice.of(
                    one.offer().id().value(),
                    one.offer().name() + " – " + one.organisation().name()))
        .toList();
  }
}

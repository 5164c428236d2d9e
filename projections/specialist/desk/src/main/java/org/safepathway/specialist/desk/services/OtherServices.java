package org.safepathway.specialist.desk.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.specialist.desk.Network;
import org.springframework.stereotype.Component;

/** The offers of all other open specialist organisations. */
@Component
public final class OtherServices {

  private final Registry registry;

  OtherServices(Registry registry) {
    this.registry = registry;
  }

  /**
   * An offer with its organisation.
   *
   * @param offer what is offered
   * @param organisation who offers it
   */
  record Service(Offer offer, Organisation organisation) {}

  /** All, by id. */
  List<Service> of(SignedIn who) {
    return registry.offers().stream()
        .filter(offer -> !offer.organisation().equals(who.organisation()))
        .filter(offer -> registry.standingOffer(offer.id()).isPresent())
        .flatMap(
            offer ->
                registry
                    .organisation(offer.organisation())
                    .filter(Network::isOpenSpecialist)
                    .map(organisation -> new Service(offer, organisation))
                    .stream())
        .toList();
  }

  /** Whether another organisation offers it, whatever its intake. */
  public boolean has(SignedIn who, OfferId id) {
    return of(who).stream().anyMatch(service -> service.offer().id().equals(id));
  }

  /**
   * Those that take anybody now, as the choices of a field. One that takes high risk only is among
   * them: whether she is, who takes it there judges.
   *
   * @param chosen one that was chosen before, which stays a choice whether it takes one or not:
   *     what is missing would tell why it was refused
   */
  public List<Choice> choices(SignedIn who, @Nullable OfferId chosen) {
    return of(who).stream()
        .filter(service -> takesAnybody(service.offer()) || service.offer().id().equals(chosen))
        .map(
            service ->
                Choice.of(
                    service.offer().id().value(),
                    service.offer().name() + " – " + service.organisation().name()))
        .toList();
  }

  private static boolean takesAnybody(Offer offer) {
    return offer.intake() != IntakeState.PAUSED;
  }
}

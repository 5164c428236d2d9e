package org.safepathway.standalone.wire;

import java.util.List;
import java.util.Optional;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** The registry as one room sees it from outside: who works for others it does not learn. */
record OwnKindRegistry(Registry registry, OrganisationKind kind) implements Registry {

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return registry.organisation(id).map(this::seen);
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return registry
        .organisation(organisation)
        .filter(found -> found.kind() == kind)
        .flatMap(_ -> registry.staff(organisation, person));
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return registry.offer(id);
  }

  @Override
  public Optional<Offer> standingOffer(OfferId id) {
    return registry.standingOffer(id);
  }

  @Override
  public List<Offer> offers() {
    return registry.offers();
  }

  @Override
  public List<Organisation> organisations() {
    return registry.organisations().stream().map(this::seen).toList();
  }

  @Override
  public List<Organisation> membersOf(OrganisationId consortium) {
    return registry.membersOf(consortium);
  }

  /** The units of a force are its own affair. */
  private Organisation seen(Organisation organisation) {
    return organisation.kind() == kind
        ? organisation
        : new Organisation(
            organisation.id(),
            organisation.name(),
            organisation.kind(),
            organisation.byAndFor(),
            organisation.open(),
            List.of());
  }
}

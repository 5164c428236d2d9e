package org.safepathway.specialist.desk;

import java.util.Optional;
import java.util.Set;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.Room;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Platform;
import org.springframework.stereotype.Component;

/** Roles and names as our registry has them now; a role never comes from a token. */
@Component
public final class Network {

  private final Registry registry;
  private final Room room;

  Network(Registry registry) {
    this.registry = registry;
    room = new Room(OrganisationKind.SPECIALIST, registry);
  }

  /** The roles that the caller holds in an open specialist organisation, none if it is none. */
  public Set<StaffRole> rolesOf(SignedIn who) {
    return room.rolesOf(who);
  }

  /** Whether it is open and a specialist organisation. */
  public static boolean isOpenSpecialist(Organisation organisation) {
    return organisation.open() && organisation.kind() == OrganisationKind.SPECIALIST;
  }

  /** Whether there is such an organisation and it has not closed. */
  public boolean isThere(OrganisationId id) {
    return registry.organisation(id).filter(Organisation::open).isPresent();
  }

  /** Whether it is a force. */
  public boolean isPolice(OrganisationId id) {
    return registry
        .organisation(id)
        .filter(one -> one.kind() == OrganisationKind.POLICE)
        .isPresent();
  }

  /** The name of an organisation, or of the platform; its id if it is not known. */
  public String nameOf(OrganisationId id) {
    if (id.equals(Platform.ORGANISATION)) {
      return "Safe Pathway";
    }
    Optional<Organisation> organisation = registry.organisation(id);
    return organisation.isPresent() ? organisation.get().name() : id.value();
  }

  /** The name of a member of staff; their id once they have left. */
  public String nameOf(OrganisationId organisation, PersonId person) {
    Optional<Staff> staff = registry.staff(organisation, person);
    return staff.isPresent() ? staff.get().name() : person.value();
  }

  /** The name of an offer; its id if it is no longer known. */
  public String nameOf(OfferId id) {
    Optional<Offer> offer = registry.offer(id);
    return offer.isPresent() ? offer.get().name() : id.value();
  }
}

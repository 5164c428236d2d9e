package org.safepathway.police.desk;

import java.util.Optional;
import java.util.Set;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.Room;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.springframework.stereotype.Component;

/** The caller’s force as our registry has it now; a role never comes from a token. */
@Component
public final class Force {

  private final Room room;

  Force(Registry registry) {
    room = new Room(OrganisationKind.POLICE, registry);
  }

  /** The roles that the caller holds in an open force, none if it is none. */
  public Set<StaffRole> rolesOf(SignedIn who) {
    return room.rolesOf(who);
  }

  /** The name of a unit of the caller’s force, or empty if it has none of this id. */
  public Optional<String> unitName(SignedIn who, UnitId unit) {
    return room.organisationOf(who).stream()
        .flatMap(force -> force.units().stream())
        .filter(one -> one.id().equals(unit))
        .map(Unit::name)
        .findFirst();
  }
}

package org.safepathway.desk.door;

import java.util.Optional;
import java.util.Set;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;

/**
 * The room of one kind of organisation: who may be in it, as our registry has them now. A kind or a
 * role never comes from a token.
 */
public final class Room {

  private final OrganisationKind kind;
  private final Registry registry;

  /** The room of these. */
  public Room(OrganisationKind kind, Registry registry) {
    this.kind = kind;
    this.registry = registry;
  }

  /** The caller’s organisation, if it is open and of this kind. */
  public Optional<Organisation> organisationOf(SignedIn who) {
    return registry
        .organisation(who.organisation())
        .filter(organisation -> organisation.kind() == kind)
        .filter(Organisation::open);
  }

  /** The roles that the caller holds in such an organisation, none if it is none. */
  public Set<StaffRole> rolesOf(SignedIn who) {
    return organisationOf(who)
        .flatMap(organisation -> registry.staff(organisation.id(), who.person()))
        .map(Staff::roles)
        .orElse(Set.of());
  }
}

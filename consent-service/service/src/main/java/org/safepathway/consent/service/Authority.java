package org.safepathway.consent.service;

import java.util.Set;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;

/**
 * What the registry says of an actor at this instant; nothing is kept between two questions, so
 * that access ends with a role or an organisation (DOMAIN.md, threat 13).
 *
 * @param registry who exists and who may act
 */
public record Authority(Registry registry) {

  /** Staff of a force. */
  public static final Set<StaffRole> POLICE = Set.of(StaffRole.OFFICER, StaffRole.SUPERVISOR);

  /** Staff of a specialist who may work with facts. */
  public static final Set<StaffRole> SPECIALISTS =
      Set.of(StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER);

  /** Staff of a specialist who may take a consent. */
  static final Set<StaffRole> CONFIRMING = Set.of(StaffRole.CASEWORKER, StaffRole.MANAGER);

  /** Staff to whom she may say that she takes a consent back. */
  static final Set<StaffRole> HEARING =
      Set.of(StaffRole.OFFICER, StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER);

  /** Whether the actor holds one of these roles in an open organisation of the role's kind. */
  public boolean holds(Actor actor, Set<StaffRole> roles) {
    return registry.staff(actor.organisation(), actor.person()).stream()
        .flatMap(staff -> staff.roles().stream())
        .anyMatch(role -> roles.contains(role) && open(actor.organisation(), role.kind()));
  }

  /** Whether there is such an organisation, of this kind, and it has not closed. */
  public boolean open(OrganisationId id, OrganisationKind kind) {
    return registry.organisation(id).filter(o -> o.open() && o.kind() == kind).isPresent();
  }
}

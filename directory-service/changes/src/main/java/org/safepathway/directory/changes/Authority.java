package org.safepathway.directory.changes;

import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;

/** Who may change what, asked of the registry anew each time. */
final class Authority {

  private final Registry registry;

  Authority(Registry registry) {
    this.registry = registry;
  }

  /** Whether the actor may change organisations: a registrar, or the seed of an empty directory. */
  boolean overOrganisations(Actor actor) {
    return actor.equals(Platform.SEED) || isRegistrar(actor);
  }

  /** Whether the actor is a registrar. */
  boolean isRegistrar(Actor actor) {
    return holds(actor, StaffRole.REGISTRAR);
  }

  /** Whether the actor may change what belongs to an organisation: its manager, or a registrar. */
  boolean over(OrganisationId organisation, Actor actor) {
    return overOrganisations(actor)
        || (actor.organisation().equals(organisation) && holds(actor, StaffRole.MANAGER));
  }

  /** Whether the actor keeps the members of a consortium: its co-ordinator, or the seed. */
  boolean coordinates(OrganisationId consortium, Actor actor) {
    return actor.equals(Platform.SEED)
        || (actor.organisation().equals(consortium) && holds(actor, StaffRole.COORDINATOR));
  }

  private boolean holds(Actor actor, StaffRole role) {
    return registry
        .organisation(actor.organisation())
        .filter(organisation -> organisation.open() && organisation.kind() == role.kind())
        .flatMap(_ -> registry.staff(actor.organisation(), actor.person()))
        .filter(staff -> staff.roles().contains(role))
        .isPresent();
  }
}

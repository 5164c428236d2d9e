package org.safepathway.referral.link.service;

import java.util.Set;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;

/** Who links with her: whoever works on cases at an open specialist organisation. */
public final class Workers {

  private static final Set<StaffRole> ROLES = Set.of(StaffRole.CASEWORKER, StaffRole.MANAGER);

  private Workers() {}

  /** Whether this is one of them now. */
  public static boolean include(Actor actor, Registry registry) {
    return registry
            .organisation(actor.organisation())
            .filter(one -> one.open() && one.kind() == OrganisationKind.SPECIALIST)
            .isPresent()
        && registry.staff(actor.organisation(), actor.person()).stream()
            .flatMap(staff -> staff.roles().stream())
            .anyMatch(ROLES::contains);
  }
}

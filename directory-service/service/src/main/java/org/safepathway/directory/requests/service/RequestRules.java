package org.safepathway.directory.requests.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.requests.ReceivedRequest;
import org.safepathway.directory.requests.RegisterRefusal;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;

/** Who uses the register, and what may stand in it. Nothing here can ask about a victim. */
final class RequestRules {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<StaffRole> KEEPERS = Set.of(StaffRole.SUPERVISOR, StaffRole.MANAGER);

  private RequestRules() {}

  /** Whether there is a register for this person. */
  static boolean isKeeper(Actor actor, Registry registry) {
    Optional<OrganisationKind> kind =
        registry
            .organisation(actor.organisation())
            .filter(Organisation::open)
            .map(Organisation::kind);
    return kind.isPresent()
        && registry.staff(actor.organisation(), actor.person()).stream()
            .flatMap(staff -> staff.roles().stream())
            .anyMatch(role -> KEEPERS.contains(role) && role.kind() == kind.get());
  }

  /** Why a request is not registered, before it is known whether it was before. */
  static Optional<RefusalReason> refusal(
      Actor actor, ReceivedRequest request, Registry registry, Instant now) {
    if (!isKeeper(actor, registry)) {
      return Optional.of(CommonRefusal.NOT_FOUND);
    }
    return request.receivedOn().isAfter(LocalDate.ofInstant(now, LONDON))
        ? Optional.of(RegisterRefusal.REQUEST_NOT_RECEIVED_YET)
        : Optional.empty();
  }
}

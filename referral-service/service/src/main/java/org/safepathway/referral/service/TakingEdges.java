package org.safepathway.referral.service;

import static org.safepathway.directory.StaffRole.CASEWORKER;
import static org.safepathway.directory.StaffRole.DUTY_MANAGER;
import static org.safepathway.directory.StaffRole.MANAGER;

import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralRefusal;

/** The one check of every edge: the taker is right, then the state is. */
final class TakingEdges {

  private TakingEdges() {}

  /** Whoever may not take the edge learns nothing of the state. */
  static Optional<RefusalReason> refusal(Edge edge, Situation now, Actor by, Registry registry) {
    if (!mayTake(edge, now, by, registry)) {
      return Optional.of(ReferralRefusal.NOT_YOURS);
    }
    return edge.from().contains(now.state())
        ? Optional.empty()
        : Optional.of(ReferralRefusal.NOT_IN_THIS_STATE);
  }

  private static boolean mayTake(Edge edge, Situation now, Actor by, Registry registry) {
    return switch (edge.taker()) {
      case TICKER -> by.equals(Platform.TICKER);
      case REFERRER -> by.equals(now.sent().stamp().by()) && isStaff(by, registry);
      case RECIPIENT ->
          by.organisation().equals(now.sent().to()) && has(recipientRoles(edge), by, registry);
    };
  }

  /** A duty manager keeps the door at night: receives and gives a priority, no more. */
  static Set<StaffRole> recipientRoles(Edge edge) {
    return switch (edge) {
      case RECEIVE, TRIAGE -> Set.of(CASEWORKER, MANAGER, DUTY_MANAGER);
      default -> Set.of(CASEWORKER, MANAGER);
    };
  }

  private static boolean isStaff(Actor by, Registry registry) {
    return registry.staff(by.organisation(), by.person()).isPresent();
  }

  private static boolean has(Set<StaffRole> roles, Actor by, Registry registry) {
    return registry.staff(by.organisation(), by.person()).stream()
        .flatMap(staff -> staff.roles().stream())
        .anyMatch(roles::contains);
  }
}

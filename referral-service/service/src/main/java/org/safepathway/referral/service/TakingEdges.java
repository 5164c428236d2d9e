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
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralState;

/** The one check of every edge: the taker is right, then the state is. */
final class TakingEdges {

  private static final Set<StaffRole> WORKERS = Set.of(CASEWORKER, MANAGER);

  private TakingEdges() {}

  /** Whoever may not take the edge learns nothing of the state. */
  static Optional<RefusalReason> refusal(Edge edge, Situation now, Actor by, Registry registry) {
    return refusal(isOne(edge.taker(), recipientRoles(edge), now, by, registry), edge.from(), now);
  }

  /** A question is judged like an edge. */
  static Optional<RefusalReason> refusal(
      JudgeReferral.Question question, Situation now, Actor by, Registry registry) {
    boolean may =
        question.askers().stream().anyMatch(asker -> isOne(asker, WORKERS, now, by, registry));
    return refusal(may, question.yes(), now);
  }

  private static Optional<RefusalReason> refusal(
      boolean may, Set<ReferralState> states, Situation now) {
    if (!may) {
      return Optional.of(ReferralRefusal.NOT_YOURS);
    }
    return states.contains(now.state())
        ? Optional.empty()
        : Optional.of(ReferralRefusal.NOT_IN_THIS_STATE);
  }

  private static boolean isOne(
      Edge.Taker taker, Set<StaffRole> roles, Situation now, Actor by, Registry registry) {
    return switch (taker) {
      case TICKER -> by.equals(Platform.TICKER);
      case REFERRER -> by.equals(now.sent().stamp().by()) && isStaff(by, registry);
      case RECIPIENT -> by.organisation().equals(now.sent().to()) && has(roles, by, registry);
    };
  }

  /** A duty manager keeps the door at night: receives and gives a priority, no more. */
  static Set<StaffRole> recipientRoles(Edge edge) {
    return switch (edge) {
      case RECEIVE, TRIAGE -> Set.of(CASEWORKER, MANAGER, DUTY_MANAGER);
      default -> WORKERS;
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

package org.safepathway.firewall.campaign;

import org.jspecify.annotations.Nullable;
import org.safepathway.firewall.history.Mode;
import org.safepathway.firewall.history.Move;

/** What goes wrong in a campaign, or is done to an application between two batches. */
enum Disturbance {
  /** Killed and started again between two batches. */
  RESTARTED(null),
  /** Ended, every projection built anew, and started again. */
  REBUILT(null),
  /** Killed while somebody waits for the answer to an act. */
  KILLED_IN_AN_ACT(Move.Kind.KILLED),
  /** An act while the log takes nothing. */
  LOG_SHUT(Move.Kind.LOG_SHUT),
  /** An act while the police’s room takes nothing. */
  ROOM_SHUT(Move.Kind.ROOM_SHUT),
  /** Only those of one of the two: what was built anew is what was there. */
  ONE_REBUILT(null);

  private final Move.@Nullable Kind wrong;

  Disturbance(Move.@Nullable Kind wrong) {
    this.wrong = wrong;
  }

  /**
   * What is done in its place: where the log’s order and lines are compared nothing is killed in
   * the middle, since what was done and said by then is by chance.
   */
  Disturbance in(Mode mode) {
    return this == KILLED_IN_AN_ACT && mode == Mode.SEALED ? RESTARTED : this;
  }

  /** As what it happens to an act, or null where it happens to none. */
  Move.@Nullable Kind wrong() {
    return wrong;
  }

  /** What happens to an act of that kind. */
  static Disturbance of(Move.Kind wrong) {
    return java.util.Arrays.stream(values())
        .filter(each -> each.wrong == wrong)
        .findFirst()
        .orElseThrow();
  }
}

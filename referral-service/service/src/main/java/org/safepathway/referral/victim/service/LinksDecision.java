package org.safepathway.referral.victim.service;

import java.util.List;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.victim.VictimEvent;

/** What is decided about links: several things happen, or none, or it is refused. */
sealed interface LinksDecision {

  /**
   * They happen.
   *
   * @param events none if it is so already
   */
  record Happens(List<VictimEvent> events) implements LinksDecision {

    /** Copies the events. */
    public Happens {
      events = List.copyOf(events);
    }
  }

  /**
   * It is refused and nothing happens.
   *
   * @param reason why
   */
  record Refuses(RefusalReason reason) implements LinksDecision {}

  /** It happens. */
  static LinksDecision happens(VictimEvent event) {
    return new Happens(List.of(event));
  }

  /** It is so already. */
  static LinksDecision isSo() {
    return new Happens(List.of());
  }

  /** It is refused. */
  static LinksDecision refuses(RefusalReason reason) {
    return new Refuses(reason);
  }
}

package org.safepathway.police.projector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralEvent;

/** What a referrer sees after an event, read from the life cycle's own table. */
final class Coarse {

  private static final Map<Class<?>, CoarseState> AFTER = new HashMap<>();

  static {
    for (Edge edge : Edge.values()) {
      edge.leadsTo().ifPresent(state -> AFTER.put(edge.event(), state.referrerSees()));
    }
  }

  private Coarse() {}

  /** The coarse state after the event, or empty if the event keeps the state. */
  static Optional<CoarseState> after(ReferralEvent event) {
    return after(event.getClass());
  }

  /** The same of any event of a type. */
  static Optional<CoarseState> after(Class<?> type) {
    return Optional.ofNullable(AFTER.get(type));
  }
}

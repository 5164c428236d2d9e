package org.safepathway.referral.service;

import java.util.List;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralEvent;

/** What a decider says: it happens, or it is refused. */
sealed interface Decision {

  /**
   * It happens: all of it or nothing.
   *
   * @param events in order
   */
  record Happens(List<ReferralEvent> events) implements Decision {}

  /** It is refused and nothing happens. */
  record Refuses(RefusalReason reason) implements Decision {}

  /** It happens. */
  static Decision happens(ReferralEvent... events) {
    return new Happens(List.of(events));
  }

  /** It is refused. */
  static Decision refuses(RefusalReason reason) {
    return new Refuses(reason);
  }
}

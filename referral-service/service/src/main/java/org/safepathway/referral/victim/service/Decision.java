package org.safepathway.referral.victim.service;

import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.victim.VictimEvent;

/** What a decider says: it happens, it is so already, or it is refused. */
sealed interface Decision {

  /** It happens. */
  record Happens(VictimEvent event) implements Decision {}

  /** Nothing happens, and it is as was asked. */
  record IsSo() implements Decision {}

  /** It is refused and nothing happens. */
  record Refuses(RefusalReason reason) implements Decision {}

  /** It happens. */
  static Decision happens(VictimEvent event) {
    return new Happens(event);
  }

  /** It is refused. */
  static Decision refuses(RefusalReason reason) {
    return new Refuses(reason);
  }
}

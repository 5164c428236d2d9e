package org.safepathway.referral.service;

import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralEvent;

/** What a decider says: it happens, or it is refused. */
sealed interface Decision {

  /** It happens. */
  record Happens(ReferralEvent event) implements Decision {}

  /** It is refused and nothing happens. */
  record Refuses(RefusalReason reason) implements Decision {}

  /** It happens. */
  static Decision happens(ReferralEvent event) {
    return new Happens(event);
  }

  /** It is refused. */
  static Decision refuses(RefusalReason reason) {
    return new Refuses(reason);
  }
}

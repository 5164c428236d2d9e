package org.safepathway.consent.service;

import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentRefusal;

/**
 * Says whether there is a live grant for the caller's own organisation: judged like an opening, and
 * without one. Whoever may not open learns nothing.
 */
final class ConfirmingGrant {

  private ConfirmingGrant() {}

  static Decision decide(ConsentState state, ConfirmGrant command, Circumstances now) {
    if (!command.issued().by().organisation().equals(command.consent().recipient())
        || !now.holds(command.issued().by(), Authority.SPECIALISTS)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    boolean confirmed =
        state.grantedAt(now.now())
            && now.disclosed(state, command.consent().recipient(), command.classes());
    return confirmed ? new Decision.IsSo() : new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

package org.safepathway.consent.service;

import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Platform;

/** Says whether she agrees to be supported, judged at this instant; an override is no yes. */
final class ConfirmingConsent {

  private ConfirmingConsent() {}

  static Decision decide(ConsentState state, ConfirmConsent command, Circumstances now) {
    if (!mayAsk(command, now)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    return now.openSpecialist(command.consent().recipient())
            && !state.consents(Purpose.SUPPORT).liveAt(now.now()).isEmpty()
        ? new Decision.IsSo()
        : new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
  }

  private static boolean mayAsk(ConfirmConsent command, Circumstances now) {
    Actor by = command.issued().by();
    return by.equals(Platform.TICKER)
        || (by.organisation().equals(command.consent().recipient())
            && now.holds(by, Authority.SPECIALISTS));
  }
}

package org.safepathway.consent.service;

import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.service.Consents.Standing;

/**
 * Notes that a consent's last day is over. Anybody may send it: the clock alone decides, and
 * nothing was open any more.
 */
final class LapsingConsent {

  private LapsingConsent() {}

  static Decision decide(ConsentState state, LapseConsent command, Circumstances now) {
    Consents consents = state.consents(command.purpose());
    if (consents.overAt(now.now())) {
      return new Decision.Happens(
          new ConsentLapsed(command.consent(), command.purpose(), now.stamp(command.issued())));
    }
    if (consents.standing() == Standing.LAPSED) {
      return new Decision.IsSo();
    }
    return new Decision.Refuse(
        consents.grants().isEmpty() ? ConsentRefusal.NO_LIVE_CONSENT : ConsentRefusal.NOT_DUE);
  }
}

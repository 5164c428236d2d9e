package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.AcceptReferral;
import org.safepathway.referral.ReferralAccepted;

/** The service takes it. */
final class Accepting {

  private Accepting() {}

  static Decision decide(Situation now, AcceptReferral command, Stamp stamp) {
    return Decision.happens(new ReferralAccepted(command.referral(), now.victim(), stamp));
  }
}

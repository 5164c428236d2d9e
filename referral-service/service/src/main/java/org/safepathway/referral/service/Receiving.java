package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReceiveReferral;
import org.safepathway.referral.ReferralReceived;

/** The service has it. */
final class Receiving {

  private Receiving() {}

  static Decision decide(Situation now, ReceiveReferral command, Stamp stamp) {
    return Decision.happens(new ReferralReceived(command.referral(), now.victim(), stamp));
  }
}

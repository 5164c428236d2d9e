package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.ReferralRecalled;

/** The person who sent it takes it back before receipt. */
final class Recalling {

  private Recalling() {}

  static Decision decide(Situation now, RecallReferral command, Stamp stamp) {
    return Decision.happens(new ReferralRecalled(command.referral(), now.victim(), stamp));
  }
}

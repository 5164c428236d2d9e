package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReopenReferral;

/** The service takes a closed one up again. */
final class Reopening {

  private Reopening() {}

  static Decision decide(Situation now, ReopenReferral command, Stamp stamp) {
    return Decision.happens(new ReferralReopened(command.referral(), now.victim(), stamp));
  }
}

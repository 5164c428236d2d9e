package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.EngageVictim;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.VictimEngaged;

/** She takes up the service: somebody has spoken with her. */
final class Engaging {

  private Engaging() {}

  static Decision decide(Situation now, EngageVictim command, Stamp stamp) {
    if (now.attempts().stream().noneMatch(a -> a.result() == ContactResult.REACHED)) {
      return Decision.refuses(ReferralRefusal.NOT_REACHED_YET);
    }
    return Decision.happens(new VictimEngaged(command.referral(), now.victim(), stamp));
  }
}

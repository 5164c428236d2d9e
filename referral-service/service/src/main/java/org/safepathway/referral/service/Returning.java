package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReturnReferral;

/** The service returns it as incomplete (DOMAIN.md rule 12). */
final class Returning {

  private Returning() {}

  static Decision decide(Situation now, ReturnReferral command, Stamp stamp) {
    return Decision.happens(new ReferralReturned(command.referral(), now.victim(), stamp));
  }
}

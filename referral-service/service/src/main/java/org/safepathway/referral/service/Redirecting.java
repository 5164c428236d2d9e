package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralRefusal;

/** Handed on: the new referral is another one, with fresh consent. */
final class Redirecting {

  private Redirecting() {}

  static Decision decide(Situation now, RedirectReferral command, Stamp stamp) {
    if (command.onward().equals(command.referral())) {
      return Decision.refuses(ReferralRefusal.NOT_IN_THIS_STATE);
    }
    return Decision.happens(
        new ReferralRedirected(command.referral(), now.victim(), command.onward(), stamp));
  }
}

package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.DeclineReferral;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralRefusal;

/** The service declines, for a reason that is sealed for the service alone. */
final class Declining {

  private Declining() {}

  static Decision decide(Situation now, DeclineReferral command, Stamp stamp) {
    if (!AddingNotes.isOwnNote(command.reason(), stamp.by())) {
      return Decision.refuses(ReferralRefusal.ATTESTATION_INVALID);
    }
    return Decision.happens(
        new ReferralDeclined(command.referral(), now.victim(), command.reason(), stamp));
  }
}

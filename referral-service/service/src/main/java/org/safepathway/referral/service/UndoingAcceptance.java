package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.UndoAcceptance;

/** An acceptance made in error is taken back, while she has not been reached yet. */
final class UndoingAcceptance {

  private UndoingAcceptance() {}

  static Decision decide(Situation now, UndoAcceptance command, Stamp stamp) {
    if (now.everReached()) {
      return Decision.refuses(ReferralRefusal.NOT_IN_THIS_STATE);
    }
    return Decision.happens(new AcceptanceUndone(command.referral(), now.victim(), stamp));
  }
}

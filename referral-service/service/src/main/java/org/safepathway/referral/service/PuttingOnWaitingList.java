package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.PutOnWaitingList;
import org.safepathway.referral.ReferralPutOnWaitingList;

/** It waits for a place. */
final class PuttingOnWaitingList {

  private PuttingOnWaitingList() {}

  static Decision decide(Situation now, PutOnWaitingList command, Stamp stamp) {
    return Decision.happens(new ReferralPutOnWaitingList(command.referral(), now.victim(), stamp));
  }
}

package org.safepathway.referral.service;

import org.safepathway.directory.Registry;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.NoteUndeliverable;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralUndeliverable;

/** The service has closed: nobody there works on it any more, and whoever referred her is told. */
final class NotingUndeliverable {

  private NotingUndeliverable() {}

  static Decision decide(Situation now, NoteUndeliverable command, Stamp stamp, Registry registry) {
    return Recipients.haveGone(now.sent().to(), registry)
        ? Decision.happens(new ReferralUndeliverable(command.referral(), now.victim(), stamp))
        : Decision.refuses(ReferralRefusal.NOT_DUE);
  }
}

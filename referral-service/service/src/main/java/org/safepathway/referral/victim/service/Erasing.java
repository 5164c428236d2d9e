package org.safepathway.referral.victim.service;

import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.VictimErased;

/** Erases her record: by a manager of a specialist organisation, or by the platform's clock. */
final class Erasing {

  private Erasing() {}

  static Decision decide(EraseVictim command, Stamp stamp, Registry registry) {
    return mayErase(stamp.by(), registry)
        ? Decision.happens(new VictimErased(command.victim(), command.cause(), stamp))
        : Decision.refuses(ReferralRefusal.NOT_YOURS);
  }

  private static boolean mayErase(Actor by, Registry registry) {
    return by.equals(Platform.TICKER)
        || registry
            .staff(by.organisation(), by.person())
            .filter(staff -> staff.roles().contains(StaffRole.MANAGER))
            .isPresent();
  }
}

package org.safepathway.referral.victim.service;

import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;

/** Erases her record: by a manager of a specialist organisation, or by the platform's clock. */
final class Erasing {

  private Erasing() {}

  static Decision decide(
      KnownFacts known, EraseVictim command, Stamp stamp, Registry registry, Retention retention) {
    if (!mayErase(stamp.by(), registry)) {
      return Decision.refuses(ReferralRefusal.NOT_YOURS);
    }
    if (command.cause() == ErasureCause.RETENTION_OVER
        && stamp.at().isBefore(retention.until(RetentionRule.VICTIM, known.recordedAt()))) {
      return Decision.refuses(ReferralRefusal.NOT_DUE);
    }
    return Decision.happens(new VictimErased(command.victim(), command.cause(), stamp));
  }

  private static boolean mayErase(Actor by, Registry registry) {
    return by.equals(Platform.TICKER)
        || registry
            .staff(by.organisation(), by.person())
            .filter(staff -> staff.roles().contains(StaffRole.MANAGER))
            .isPresent();
  }
}

package org.safepathway.referral.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.AgeOutReferrersRecord;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.retention.RetentionRule;

/** How long a referral is kept, at either side (DOMAIN.md rule 24). */
final class Retaining {

  private Retaining() {}

  /**
   * The referrer's record goes a fixed time after the last change that the referrer saw, to the
   * second that the referrer was shown: nothing else may move it, or its end would tell.
   */
  static Decision ageOut(
      Situation now,
      AgeOutReferrersRecord command,
      Stamp stamp,
      Registry registry,
      Retention retention) {
    if (now.referrersRecordGone() || isSpecialist(now.sent().from(), registry)) {
      return Decision.refuses(ReferralRefusal.NOT_IN_THIS_STATE);
    }
    Instant until =
        retention.until(
            RetentionRule.POLICE_REFERRAL, now.seenAt().truncatedTo(ChronoUnit.SECONDS));
    return stamp.at().isBefore(until)
        ? Decision.refuses(ReferralRefusal.NOT_DUE)
        : Decision.happens(new ReferrersRecordAgedOut(command.referral(), now.victim(), stamp));
  }

  /** A service that refers her on keeps no record of its own of that. */
  private static boolean isSpecialist(OrganisationId referrer, Registry registry) {
    return registry
        .organisation(referrer)
        .filter(organisation -> organisation.kind() == OrganisationKind.SPECIALIST)
        .isPresent();
  }

  /** Whether nothing need be kept for it any more. */
  static boolean over(Situation now, Instant at, Retention retention) {
    return now.state().ended()
        && !at.isBefore(retention.until(RetentionRule.VICTIM, now.workedOnAt()));
  }
}

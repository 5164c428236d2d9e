package org.safepathway.referral.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.CloseReferral;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralRefusal;

/** The service closes it. She counts as unreachable only after the offer's number of attempts. */
final class Closing {

  private static final Duration WEEK = Duration.ofDays(7);

  private Closing() {}

  static Decision decide(Situation now, CloseReferral command, Stamp stamp) {
    if (command.closure() == Closure.UNABLE_TO_CONTACT && !triedEnough(now)) {
      return Decision.refuses(ReferralRefusal.TOO_FEW_ATTEMPTS);
    }
    return Decision.happens(
        new ReferralClosed(command.referral(), now.victim(), command.closure(), stamp));
  }

  /** So many attempts in vain within some seven days, since she was last reached. */
  private static boolean triedEnough(Situation now) {
    List<Instant> inVain = new ArrayList<>();
    for (ContactAttempted attempt : now.attempts()) {
      if (attempt.result() == ContactResult.REACHED) {
        inVain.clear();
      } else {
        inVain.add(attempt.stamp().at());
      }
    }
    int needed = now.sent().timers().attemptsInAWeek();
    for (int last = needed - 1; last < inVain.size(); last++) {
      Instant first = inVain.get(last - needed + 1);
      if (!inVain.get(last).isAfter(first.plus(WEEK))) {
        return true;
      }
    }
    return false;
  }
}

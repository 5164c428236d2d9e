package org.safepathway.referral.service;

import java.time.Duration;
import java.time.Instant;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.Triage;
import org.safepathway.referral.TriageReferral;

/** The service gives it a priority. First contact counts from sending, not from triage. */
final class Triaging {

  private Triaging() {}

  static Decision decide(Situation now, TriageReferral command, Stamp stamp) {
    Timers timers = now.sent().timers();
    int hours =
        command.triage() == Triage.A ? timers.urgentContactHours() : timers.firstContactHours();
    Instant contactDue = now.sent().stamp().at().plus(Duration.ofHours(hours));
    return Decision.happens(
        new ReferralTriaged(command.referral(), now.victim(), command.triage(), contactDue, stamp));
  }
}

package org.safepathway.referral.service;

import java.time.Instant;
import java.util.List;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactTerms;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.TriageReferral;

/**
 * The service gives it a priority. First contact counts from sending, or from reopening, and not
 * from triage; after an attempt in vain the next one counts from that.
 */
final class Triaging {

  private Triaging() {}

  static Decision decide(Situation now, TriageReferral command, Stamp stamp) {
    Instant contactDue = contactDue(now, now.contact().terms().with(command.triage()));
    return Decision.happens(
        new ReferralTriaged(command.referral(), now.victim(), command.triage(), contactDue, stamp));
  }

  private static Instant contactDue(Situation now, ContactTerms terms) {
    List<ContactAttempted> attempts = now.attempts();
    return attempts.isEmpty()
        ? now.openSince().plus(terms.first())
        : attempts.getLast().stamp().at().plus(terms.again());
  }
}

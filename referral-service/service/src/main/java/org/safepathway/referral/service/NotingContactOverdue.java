package org.safepathway.referral.service;

import java.time.Instant;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.NoteContactOverdue;
import org.safepathway.referral.ReferralRefusal;

/** The clock found that nobody tried to reach her; judged again, once until somebody does. */
final class NotingContactOverdue {

  private NotingContactOverdue() {}

  static Decision decide(Situation now, NoteContactOverdue command, Stamp stamp) {
    Instant due = now.contact().due();
    if (due == null || now.contact().overdue()) {
      return Decision.refuses(ReferralRefusal.NOT_IN_THIS_STATE);
    }
    if (stamp.at().isBefore(due)) {
      return Decision.refuses(ReferralRefusal.NOT_DUE);
    }
    return Decision.happens(new ContactOverdue(command.referral(), now.victim(), stamp));
  }
}

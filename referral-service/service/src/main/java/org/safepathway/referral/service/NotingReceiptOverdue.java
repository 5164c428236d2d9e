package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.NoteReceiptOverdue;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralRefusal;

/** The clock found it unreceived; judged again by the clock of the stream, once. */
final class NotingReceiptOverdue {

  private NotingReceiptOverdue() {}

  static Decision decide(Situation now, NoteReceiptOverdue command, Stamp stamp) {
    if (stamp.at().isBefore(now.sent().receiptDue())) {
      return Decision.refuses(ReferralRefusal.NOT_DUE);
    }
    if (now.receiptOverdueNoted()) {
      return Decision.refuses(ReferralRefusal.NOT_IN_THIS_STATE);
    }
    return Decision.happens(new ReceiptOverdue(command.referral(), now.victim(), stamp));
  }
}

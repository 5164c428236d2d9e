package org.safepathway.specialist.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.referral.ContactTimer;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;

/**
 * What is due when, and what is overdue: that is for events to say, not for a clock, so that a
 * rebuild says the same.
 *
 * @param receivedAt when it was received, or null
 * @param receiptDue when receipt is overdue
 * @param receiptOverdue whether receipt is overdue
 * @param contact by when she is to be contacted, as the stream itself counts
 */
public record Dues(
    @Nullable Instant receivedAt,
    Instant receiptDue,
    boolean receiptOverdue,
    ContactTimer contact) {

  static Dues of(ReferralSent sent) {
    return new Dues(null, sent.receiptDue(), false, ContactTimer.of(sent));
  }

  /** After an event that led to this state: nothing is overdue in a state where it cannot be. */
  Dues after(ReferralEvent event, ReferralState state) {
    return new Dues(
        event instanceof ReferralReceived ? event.stamp().at() : receivedAt,
        receiptDue,
        (receiptOverdue || event instanceof ReceiptOverdue)
            && Edge.RECEIPT_OVERDUE.from().contains(state),
        contact.after(event));
  }
}

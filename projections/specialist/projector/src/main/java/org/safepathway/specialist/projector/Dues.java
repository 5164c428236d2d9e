package org.safepathway.specialist.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.ReferralTriaged;

/**
 * What is due when, and what is overdue: that is for events to say, not for a clock, so that a
 * rebuild says the same.
 *
 * @param receivedAt when it was received, or null
 * @param receiptDue when receipt is overdue
 * @param contactDue when first contact is overdue, or null before triage
 * @param receiptOverdue whether receipt is overdue
 * @param contactOverdue whether first contact is overdue
 */
public record Dues(
    @Nullable Instant receivedAt,
    Instant receiptDue,
    @Nullable Instant contactDue,
    boolean receiptOverdue,
    boolean contactOverdue) {

  static Dues receiptBy(Instant receiptDue) {
    return new Dues(null, receiptDue, null, false, false);
  }

  /** After an event that led to this state: nothing is overdue in a state where it cannot be. */
  Dues after(ReferralEvent event, ReferralState state) {
    Dues next = after(event);
    return new Dues(
        next.receivedAt,
        next.receiptDue,
        next.contactDue,
        next.receiptOverdue && Edge.RECEIPT_OVERDUE.from().contains(state),
        next.contactOverdue && Edge.CONTACT_OVERDUE.from().contains(state));
  }

  private Dues after(ReferralEvent event) {
    Instant at = event.stamp().at();
    return switch (event) {
      case ReferralReceived e ->
          new Dues(at, receiptDue, contactDue, receiptOverdue, contactOverdue);
      case ReferralTriaged e ->
          new Dues(
              receivedAt,
              receiptDue,
              e.contactDue(),
              receiptOverdue,
              contactOverdue && !e.contactDue().isAfter(at));
      case ReceiptOverdue e -> new Dues(receivedAt, receiptDue, contactDue, true, contactOverdue);
      case ContactOverdue e -> new Dues(receivedAt, receiptDue, contactDue, receiptOverdue, true);
      case ContactAttempted e ->
          new Dues(receivedAt, receiptDue, contactDue, receiptOverdue, false);
      default -> this;
    };
  }
}

package org.safepathway.referral;

import java.time.Instant;

/**
 * What an event says of when she is to be contacted. It is due from sending on, until she is
 * reached or the service is done with it; after an attempt in vain, whatever came of it, it is due
 * again. Where someone else answered that is no call to try: by then somebody has to have decided.
 */
public sealed interface ContactDue {

  /**
   * She is to be contacted by then.
   *
   * @param due when contact is overdue
   */
  record By(Instant due) implements ContactDue {}

  /** Nobody has to contact her. */
  record NoMore() implements ContactDue {}

  /** What was due is due. */
  record AsBefore() implements ContactDue {}

  /**
   * What it says.
   *
   * @param terms as they are after it
   */
  static ContactDue after(ReferralEvent event, ContactTerms terms) {
    Instant at = event.stamp().at();
    return switch (event) {
      case ReferralSent _, ReferralReopened _ -> new By(at.plus(terms.first()));
      case ReferralTriaged triaged -> new By(triaged.contactDue());
      case ContactAttempted attempt ->
          attempt.result() == ContactResult.REACHED ? new NoMore() : new By(at.plus(terms.again()));
      case VictimEngaged _,
          ReferralDeclined _,
          ReferralRedirected _,
          ReferralReturned _,
          ReferralUndeliverable _,
          ReferralRecalled _,
          ReferralClosed _ ->
          new NoMore();
      case ReferralReceived _,
          ReferralAccepted _,
          ReferralPutOnWaitingList _,
          AcceptanceUndone _,
          NoteAdded _,
          ChangeAcknowledged _,
          ReferrersRecordAgedOut _,
          ReceiptOverdue _,
          ContactOverdue _ ->
          new AsBefore();
    };
  }
}

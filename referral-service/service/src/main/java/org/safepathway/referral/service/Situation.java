package org.safepathway.referral.service;

import static org.safepathway.referral.ContactResult.REACHED;
import static org.safepathway.referral.ContactResult.SOMEONE_ELSE_ANSWERED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactChange;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactTimer;
import org.safepathway.referral.Edge;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.VictimEngaged;

/** What a referral has come to: all that its deciders need, evolved from its events. */
final class Situation {

  private final ReferralSent sent;
  private final List<ContactAttempted> attempts = new ArrayList<>();
  private ReferralState state = ReferralState.SENT;
  private ContactTimer contact;
  private Instant openSince;
  private final Set<FactId> acknowledged = new HashSet<>();
  private Instant seenAt;
  private Instant workedOnAt;
  private boolean referrersRecordGone;
  private boolean everReached;
  private boolean contactUnsafe;
  private boolean receiptOverdueNoted;

  Situation(ReferralSent sent) {
    this.sent = sent;
    contact = ContactTimer.of(sent);
    openSince = sent.stamp().at();
    seenAt = sent.stamp().at();
    workedOnAt = sent.stamp().at();
  }

  /** Takes one more event in; the state comes from the edge table alone. */
  void evolve(ReferralEvent event) {
    Optional<Edge> taken = Edge.of(event);
    if (taken.isPresent()) {
      Edge edge = taken.get();
      seenAt = edge.moves() ? event.stamp().at() : seenAt;
      workedOnAt = edge == Edge.AGE_OUT ? workedOnAt : event.stamp().at();
      state = edge.after(state);
    }
    contact = contact.after(event);
    switch (event) {
      case ContactAttempted attempt -> {
        attempts.add(attempt);
        everReached |= attempt.result() == REACHED;
        contactUnsafe = attempt.result() == SOMEONE_ELSE_ANSWERED;
      }
      case NoteAdded _ -> contactUnsafe = false;
      case ReferralReopened reopened -> {
        attempts.clear();
        openSince = reopened.stamp().at();
      }
      case ChangeAcknowledged acknowledgement -> acknowledged.addAll(acknowledgement.facts());
      case ReferrersRecordAgedOut _ -> referrersRecordGone = true;
      case ReceiptOverdue _ -> receiptOverdueNoted = true;
      case ReferralSent _,
          ReferralReceived _,
          ReferralTriaged _,
          ReferralAccepted _,
          ReferralPutOnWaitingList _,
          ReferralDeclined _,
          ReferralRedirected _,
          ReferralReturned _,
          ReferralUndeliverable _,
          VictimEngaged _,
          ReferralClosed _,
          ReferralRecalled _,
          AcceptanceUndone _,
          ContactOverdue _ -> {}
    }
  }

  /** How it was sent. */
  ReferralSent sent() {
    return sent;
  }

  /** Whose. */
  VictimId victim() {
    return sent.victimId();
  }

  /** Where it is now. */
  ReferralState state() {
    return state;
  }

  /** By when she is to be contacted. */
  ContactTimer contact() {
    return contact;
  }

  /** When it was sent, or reopened last. */
  Instant openSince() {
    return openSince;
  }

  /** The attempts to reach her, since it was reopened if it was. */
  List<ContactAttempted> attempts() {
    return List.copyOf(attempts);
  }

  /** Whether she was ever reached. */
  boolean everReached() {
    return everReached;
  }

  /** Whether someone else answered last and the service has not noted since how to go on safely. */
  boolean contactUnsafe() {
    return contactUnsafe;
  }

  /** What of these changes the service has to acknowledge before it contacts her. */
  List<ContactChange> unacknowledged(List<ContactChange> known) {
    return known.stream()
        .filter(change -> change.concerns(sent.to(), sent.stamp().at(), acknowledged))
        .toList();
  }

  /** When the referrer last saw a change. */
  Instant seenAt() {
    return seenAt;
  }

  /** When something last happened to it, the end of the referrer's record not counted. */
  Instant workedOnAt() {
    return workedOnAt;
  }

  /** Whether the referrer's record was kept long enough and is gone. */
  boolean referrersRecordGone() {
    return referrersRecordGone;
  }

  /** Whether an overdue receipt was noted. */
  boolean receiptOverdueNoted() {
    return receiptOverdueNoted;
  }
}

package org.safepathway.specialist.projector;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactId;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
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
import org.safepathway.referral.Triage;
import org.safepathway.referral.VictimEngaged;
import org.safepathway.specialist.documents.Contact;
import org.safepathway.specialist.documents.Happening;

/**
 * One referral as its recipient works on it.
 *
 * @param origin whence and whither
 * @param state its state
 * @param triage its priority, or null
 * @param dues what is due when
 * @param contacts attempts to reach her
 * @param closure why it is closed, or null
 * @param acknowledged the changes that its recipient acknowledged
 * @param history its own lines
 */
public record CaseWork(
    Origin origin,
    ReferralState state,
    @Nullable Triage triage,
    Dues dues,
    List<Contact> contacts,
    @Nullable Closure closure,
    SortedSet<String> acknowledged,
    List<Line> history) {

  /** Copies the collections. */
  public CaseWork {
    contacts = List.copyOf(contacts);
    acknowledged = Collections.unmodifiableSortedSet(new TreeSet<>(acknowledged));
    history = List.copyOf(history);
  }

  /**
   * Where a referral came from and went to.
   *
   * @param to the receiving organisation
   * @param from who referred
   * @param fromPolice whether that is a police force
   * @param offer to which offer
   * @param sentAt when
   */
  public record Origin(
      OrganisationId to, OrganisationId from, boolean fromPolice, OfferId offer, Instant sentAt) {}

  static CaseWork sent(ReferralSent sent, boolean fromPolice, long order) {
    Instant at = sent.stamp().at();
    return new CaseWork(
        new Origin(sent.to(), sent.from(), fromPolice, sent.offer(), at),
        ReferralState.SENT,
        null,
        Dues.of(sent),
        List.of(),
        null,
        new TreeSet<>(),
        List.of(new Line(order, at, Happening.SENT, sent.stamp().by(), null)));
  }

  /** After an event of this referral other than its sending or what takes it back. */
  CaseWork after(ReferralEvent event, long order) {
    ReferralState next = Edge.of(event).map(edge -> edge.after(state)).orElse(state);
    return new CaseWork(
            origin,
            next,
            event instanceof ReferralTriaged triaged ? triaged.triage() : triage,
            dues.after(event, next),
            event instanceof ContactAttempted attempt
                ? append(contacts, contact(attempt))
                : contacts,
            closure(event),
            event instanceof ChangeAcknowledged seen ? and(seen.facts()) : acknowledged,
            history)
        .with(new Line(order, event.stamp().at(), what(event), event.stamp().by(), null));
  }

  CaseWork with(Line line) {
    return new CaseWork(
        origin, state, triage, dues, contacts, closure, acknowledged, append(history, line));
  }

  private SortedSet<String> and(List<FactId> facts) {
    SortedSet<String> more = new TreeSet<>(acknowledged);
    facts.forEach(fact -> more.add(fact.value()));
    return more;
  }

  private @Nullable Closure closure(ReferralEvent event) {
    return switch (event) {
      case ReferralClosed closed -> closed.closure();
      case ReferralReopened reopened -> null;
      default -> closure;
    };
  }

  private static Contact contact(ContactAttempted attempt) {
    return new Contact(attempt.stamp().at(), attempt.result(), attempt.stamp().by().person());
  }

  private static Happening what(ReferralEvent event) {
    return switch (event) {
      case ReferralReceived e -> Happening.RECEIVED;
      case ReferralTriaged e -> Happening.TRIAGED;
      case ReferralAccepted e -> Happening.ACCEPTED;
      case ReferralPutOnWaitingList e -> Happening.PUT_ON_WAITING_LIST;
      case ReferralDeclined e -> Happening.DECLINED;
      case ReferralRedirected e -> Happening.REDIRECTED;
      case ReferralReturned e -> Happening.RETURNED;
      case ContactAttempted e -> Happening.CONTACT_ATTEMPTED;
      case VictimEngaged e -> Happening.ENGAGED;
      case ReferralClosed e -> Happening.CLOSED;
      case ReferralReopened e -> Happening.REOPENED;
      case AcceptanceUndone e -> Happening.ACCEPTANCE_UNDONE;
      case NoteAdded e -> Happening.NOTE_ADDED;
      case ReceiptOverdue e -> Happening.RECEIPT_OVERDUE;
      case ContactOverdue e -> Happening.CONTACT_OVERDUE;
      case ChangeAcknowledged e -> Happening.CHANGE_ACKNOWLEDGED;
      case ReferrersRecordAgedOut e -> throw new IllegalStateException("it is not of a case");
      case ReferralSent e -> throw new IllegalStateException("it starts a case");
      case ReferralRecalled e -> throw new IllegalStateException("it ends a case");
      case ReferralUndeliverable e -> Happening.GIVEN_BACK;
    };
  }

  private static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}

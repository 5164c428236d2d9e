package org.safepathway.referral;

import static org.safepathway.referral.ReferralState.ACCEPTED;
import static org.safepathway.referral.ReferralState.CLOSED;
import static org.safepathway.referral.ReferralState.DECLINED;
import static org.safepathway.referral.ReferralState.ENGAGED;
import static org.safepathway.referral.ReferralState.RECALLED;
import static org.safepathway.referral.ReferralState.RECEIVED;
import static org.safepathway.referral.ReferralState.REDIRECTED;
import static org.safepathway.referral.ReferralState.RETURNED;
import static org.safepathway.referral.ReferralState.SENT;
import static org.safepathway.referral.ReferralState.TRIAGED;
import static org.safepathway.referral.ReferralState.WAITING_LIST;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;

/**
 * The life cycle as data: which event leads from which states to which, and who may take the edge.
 * An edge to null keeps the state.
 */
public enum Edge {
  /** The service has it. */
  RECEIVE(ReferralReceived.class, Set.of(SENT), RECEIVED, Taker.RECIPIENT),
  /** The service gives it a priority, or another one. */
  TRIAGE(ReferralTriaged.class, Set.of(RECEIVED, TRIAGED), TRIAGED, Taker.RECIPIENT),
  /** The service takes it. */
  ACCEPT(ReferralAccepted.class, Set.of(TRIAGED, WAITING_LIST), ACCEPTED, Taker.RECIPIENT),
  /** It waits for a place. */
  WAIT(ReferralPutOnWaitingList.class, Set.of(TRIAGED), WAITING_LIST, Taker.RECIPIENT),
  /** The service declines. */
  DECLINE(
      ReferralDeclined.class, Set.of(RECEIVED, TRIAGED, WAITING_LIST), DECLINED, Taker.RECIPIENT),
  /** Handed on with fresh consent. */
  REDIRECT(
      ReferralRedirected.class,
      Set.of(RECEIVED, TRIAGED, WAITING_LIST),
      REDIRECTED,
      Taker.RECIPIENT),
  /** Returned as incomplete. */
  RETURN(ReferralReturned.class, Set.of(RECEIVED, TRIAGED), RETURNED, Taker.RECIPIENT),
  /** An attempt to reach her. */
  CONTACT(ContactAttempted.class, Set.of(ACCEPTED, WAITING_LIST, ENGAGED), null, Taker.RECIPIENT),
  /** She takes up the service. */
  ENGAGE(VictimEngaged.class, Set.of(ACCEPTED), ENGAGED, Taker.RECIPIENT),
  /** Closed. */
  CLOSE(ReferralClosed.class, Set.of(WAITING_LIST, ACCEPTED, ENGAGED), CLOSED, Taker.RECIPIENT),
  /** The service has closed, or had when it was sent. */
  UNDELIVERABLE(
      ReferralUndeliverable.class,
      Set.of(SENT, RECEIVED, TRIAGED, WAITING_LIST, ACCEPTED, ENGAGED),
      RETURNED,
      Taker.TICKER),
  /** Taken back before receipt. */
  RECALL(ReferralRecalled.class, Set.of(SENT), RECALLED, Taker.REFERRER),
  /** Taken up again. */
  REOPEN(ReferralReopened.class, Set.of(CLOSED), ACCEPTED, Taker.RECIPIENT),
  /** An acceptance made in error. */
  UNDO_ACCEPTANCE(AcceptanceUndone.class, Set.of(ACCEPTED), TRIAGED, Taker.RECIPIENT),
  /** A note of the service's own. */
  NOTE(
      NoteAdded.class,
      Set.of(RECEIVED, TRIAGED, WAITING_LIST, ACCEPTED, ENGAGED, CLOSED),
      null,
      Taker.RECIPIENT),
  /** The service has seen that her contact was changed, also where it no longer has her. */
  ACKNOWLEDGE(
      ChangeAcknowledged.class,
      Set.of(
          SENT,
          RECEIVED,
          TRIAGED,
          WAITING_LIST,
          ACCEPTED,
          ENGAGED,
          CLOSED,
          DECLINED,
          REDIRECTED,
          RETURNED),
      null,
      Taker.RECIPIENT),
  /** The referrer's record was kept long enough; in any state. */
  AGE_OUT(ReferrersRecordAgedOut.class, Set.of(ReferralState.values()), null, Taker.TICKER),
  /** Receipt is overdue. */
  RECEIPT_OVERDUE(ReceiptOverdue.class, Set.of(SENT), null, Taker.TICKER),
  /** Contact is overdue: she was not tried, or not tried again, in time. */
  CONTACT_OVERDUE(
      ContactOverdue.class,
      Set.of(SENT, RECEIVED, TRIAGED, WAITING_LIST, ACCEPTED, ENGAGED),
      null,
      Taker.TICKER);

  /** Who may take an edge. */
  public enum Taker {
    /** The person who sent it. */
    REFERRER,
    /** A caseworker or manager of the receiving organisation. */
    RECIPIENT,
    /** The platform itself. */
    TICKER
  }

  private static final Map<Class<?>, Edge> BY_EVENT =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Edge::event, edge -> edge));

  private final Class<? extends Event> event;
  private final Set<ReferralState> from;
  private final @Nullable ReferralState to;
  private final Taker taker;

  Edge(
      Class<? extends Event> event,
      Set<ReferralState> from,
      @Nullable ReferralState to,
      Taker taker) {
    this.event = event;
    this.from = from;
    this.to = to;
    this.taker = taker;
  }

  /** The edge that an event takes, or empty for the sending, which begins the life. */
  public static Optional<Edge> of(ReferralEvent event) {
    return Optional.ofNullable(BY_EVENT.get(event.getClass()));
  }

  /** The event that takes the edge. */
  public Class<? extends Event> event() {
    return event;
  }

  /** The states in which it may be taken. */
  public Set<ReferralState> from() {
    return from;
  }

  /** The state that it leads to, or empty if it keeps the state. */
  public Optional<ReferralState> leadsTo() {
    return Optional.ofNullable(to);
  }

  /** The state after it, given the state before. */
  public ReferralState after(ReferralState before) {
    return to == null ? before : to;
  }

  /**
   * Whether whoever referred her sees that it was taken: it either always moves the coarse state or
   * never, so that when a referrer saw the last change follows from the events' types alone.
   */
  public boolean moves() {
    return from.stream().anyMatch(this::moves);
  }

  private boolean moves(ReferralState before) {
    return before.referrerSees() != after(before).referrerSees();
  }

  /** Who may take it. */
  public Taker taker() {
    return taker;
  }
}

package org.safepathway.due;

import static org.safepathway.due.DueKind.NEVER_SENT;
import static org.safepathway.due.DueKind.OVERRIDE_ESCALATES;
import static org.safepathway.due.DueKind.OVERRIDE_EXPIRES;
import static org.safepathway.due.DueKind.OVERRIDE_LAPSES;
import static org.safepathway.due.DueKind.RECEIPT;
import static org.safepathway.due.DueKind.STATISTICS_LAPSE;
import static org.safepathway.due.DueKind.SUPPORT_LAPSES;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.Taken;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.referral.service.WorkingDays;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimRegistered;

/** Folds events into the due-index. Fed in order per victim by a streaming processor. */
public final class Deadlines {

  /** How long a registration may stand with nothing sent: time enough for a client to retry. */
  static final Duration UNSENT = RetentionRule.UNSENT.kept();

  private final DueIndex index;
  private final RetentionDeadlines retention;
  private final ContactDeadlines contact;
  private final OpenReferrals open;

  /** Into this index. */
  public Deadlines(DueIndex index, Retention retention) {
    this.index = index;
    this.retention = new RetentionDeadlines(index, retention);
    this.contact = new ContactDeadlines(index);
    this.open = new OpenReferrals(index);
  }

  /**
   * Takes any event; most set no deadline.
   *
   * @param position the event's place in the log, rising
   */
  public void on(Event event, long position) {
    // One event is one change, also where another thread takes one that was set aside.
    index.together(() -> take(event, position));
  }

  private void take(Event event, long position) {
    retention.on(event, position);
    if (event instanceof ReferralEvent referral) {
      contact.on(referral, position);
      open.on(referral, position);
    }
    switch (event) {
      case VictimRegistered registered -> registered(registered, position);
      case VictimErased erased -> index.removeAll(erased.victimId(), position);
      case ReferralSent sent -> {
        put(sent, RECEIPT, sent.receiptDue(), position);
        index.remove(NEVER_SENT, sent.victimId().value(), sent.victimId(), position);
      }
      case ReferralUndeliverable undeliverable -> remove(undeliverable, RECEIPT, position);
      case ReferralReceived received -> remove(received, RECEIPT, position);
      case ReceiptOverdue overdue -> remove(overdue, RECEIPT, position);
      case ReferralRecalled recalled -> remove(recalled, RECEIPT, position);
      case ConsentGiven given -> given(given, position);
      case ConsentRefused refused -> refused(refused, position);
      case ConsentWithdrawn withdrawn -> withdrawn(withdrawn, position);
      case ConsentLapsed lapsed -> lapseIsOver(lapsed, lapsed.purpose(), position);
      case OverrideAsked asked -> asked(asked, position);
      case OverrideEscalated escalated -> remove(escalated, OVERRIDE_ESCALATES, position);
      case OverrideAuthorised authorised -> authorised(authorised, position);
      case OverrideRefused refused -> decided(refused, position);
      case OverrideExpired expired -> decided(expired, position);
      case OverrideLapsed lapsed -> remove(lapsed, OVERRIDE_LAPSES, position);
      default -> {}
    }
  }

  private void registered(VictimRegistered event, long position) {
    unsent(event.victimId(), event.stamp().at(), position);
  }

  /** What waits for an override's second person is not given up before the override is. */
  private void unsent(VictimId victim, Instant since, long position) {
    index.putLater(new DueItem(NEVER_SENT, victim.value(), victim, since.plus(UNSENT), position));
  }

  private void given(ConsentGiven event, long position) {
    lapse(event.purpose())
        .ifPresent(
            kind -> put(event, kind, WorkingDays.endOf(event.record().expiresOn()), position));
  }

  /**
   * What another than the recipient heard may leave a consent standing, and then which is the last
   * to end only the stream knows: it is asked until it says.
   */
  private void refused(ConsentRefused event, long position) {
    if (Taken.of(event).own()) {
      lapseIsOver(event, event.purpose(), position);
    } else {
      lapse(event.purpose()).ifPresent(kind -> put(event, kind, event.stamp().at(), position));
    }
  }

  private void lapseIsOver(ConsentEvent event, Purpose purpose, long position) {
    lapse(purpose).ifPresent(kind -> remove(event, kind, position));
  }

  private static Optional<DueKind> lapse(Purpose purpose) {
    return switch (purpose) {
      case SUPPORT -> Optional.of(SUPPORT_LAPSES);
      case STATISTICS -> Optional.of(STATISTICS_LAPSE);
      case MOBILE_FINGERPRINT -> Optional.empty();
    };
  }

  private void asked(OverrideAsked event, long position) {
    put(event, OVERRIDE_ESCALATES, event.escalatesAt(), position);
    put(event, OVERRIDE_EXPIRES, event.expiresAt(), position);
    unsent(event.victimId(), event.expiresAt(), position);
  }

  /** From now on she is to be sent, and nothing may give her up as never sent. */
  private void authorised(OverrideAuthorised event, long position) {
    decided(event, position);
    put(event, OVERRIDE_LAPSES, event.until(), position);
    index.remove(NEVER_SENT, event.victimId().value(), event.victimId(), position);
  }

  private void withdrawn(ConsentWithdrawn event, long position) {
    lapseIsOver(event, event.purpose(), position);
    if (event.purpose() == Purpose.SUPPORT) {
      remove(event, OVERRIDE_LAPSES, position);
    }
  }

  private void decided(ConsentEvent event, long position) {
    remove(event, OVERRIDE_ESCALATES, position);
    remove(event, OVERRIDE_EXPIRES, position);
  }

  private void put(ReferralEvent event, DueKind kind, Instant due, long position) {
    index.put(new DueItem(kind, event.referral().value(), event.victimId(), due, position));
  }

  private void put(ConsentEvent event, DueKind kind, Instant due, long position) {
    index.put(new DueItem(kind, event.consent().value(), event.victimId(), due, position));
  }

  private void remove(ReferralEvent event, DueKind kind, long position) {
    index.remove(kind, event.referral().value(), event.victimId(), position);
  }

  private void remove(ConsentEvent event, DueKind kind, long position) {
    index.remove(kind, event.consent().value(), event.victimId(), position);
  }
}

package org.safepathway.due;

import static org.safepathway.due.DueKind.FINGERPRINT;
import static org.safepathway.due.DueKind.REFERRERS_RECORD;
import static org.safepathway.due.DueKind.RETAINED_CONSENT;
import static org.safepathway.due.DueKind.RETAINED_FACTS;
import static org.safepathway.due.DueKind.RETAINED_OVERRIDE;
import static org.safepathway.due.DueKind.RETAINED_REFERRAL;
import static org.safepathway.due.DueKind.RETAINED_STATISTICS;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FingerprintConsentAgedOut;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.Taken;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.VictimRegistered;

/**
 * When what was kept long enough (DOMAIN.md rule 24). What keeps her record is far away while it is
 * live, and comes near when it ends.
 */
final class RetentionDeadlines {

  /** Nothing that is live is ever due. */
  static final Instant LIVE = DueItem.NOT_BY_THE_CLOCK;

  private final DueIndex index;
  private final Retention retention;

  RetentionDeadlines(DueIndex index, Retention retention) {
    this.index = index;
    this.retention = retention;
  }

  void on(Event event, long position) {
    switch (event) {
      case VictimRegistered e -> keepLater(RETAINED_FACTS, e.victimId().value(), e, position);
      case FactsRecorded e -> keepLater(RETAINED_FACTS, e.victimId().value(), e, position);
      case ReferralEvent e -> referral(e, position);
      case FingerprintConsentRecorded e ->
          put(
              FINGERPRINT,
              e.consent().value(),
              e.victimId(),
              retention.until(RetentionRule.FINGERPRINT_CONSENT, e.stamp().at()),
              position);
      case FingerprintConsentAgedOut e ->
          index.remove(FINGERPRINT, e.consent().value(), e.victimId(), position);
      case ConsentEvent e when ConsentEvent.grants(e) -> grant(e, position);
      case ConsentEvent e when ConsentEvent.counts(e) -> counting(e, position);
      default -> {}
    }
  }

  private void referral(ReferralEvent event, long position) {
    String id = event.referral().value();
    if (event instanceof ReferrersRecordAgedOut) {
      index.remove(REFERRERS_RECORD, id, event.victimId(), position);
      return;
    }
    Optional<Edge> edge = Edge.of(event);
    if (event instanceof ReferralSent || edge.filter(Edge::moves).isPresent()) {
      Instant seen = event.stamp().at().truncatedTo(ChronoUnit.SECONDS);
      put(
          REFERRERS_RECORD,
          id,
          event.victimId(),
          retention.until(RetentionRule.POLICE_REFERRAL, seen),
          position);
    }
    if (event instanceof ReferralSent) {
      put(RETAINED_REFERRAL, id, event.victimId(), LIVE, position);
    } else {
      edge.ifPresent(taken -> after(taken, event, position));
    }
  }

  private void after(Edge edge, ReferralEvent event, long position) {
    String id = event.referral().value();
    Optional<ReferralState> after = edge.leadsTo();
    if (after.isEmpty()) {
      keepLater(RETAINED_REFERRAL, id, event, position);
    } else if (after.get().ended()) {
      keep(RETAINED_REFERRAL, id, event, position);
    } else {
      put(RETAINED_REFERRAL, id, event.victimId(), LIVE, position);
    }
  }

  private void grant(ConsentEvent event, long position) {
    String id = event.consent().value();
    switch (event) {
      case ConsentGiven e -> put(RETAINED_CONSENT, id, e.victimId(), LIVE, position);
      case ConsentWithdrawn e -> {
        keep(RETAINED_CONSENT, id, e, position);
        keep(RETAINED_OVERRIDE, id, e, position);
      }
      case ConsentLapsed e -> keep(RETAINED_CONSENT, id, e, position);
      case ConsentRefused e when Taken.of(e).own() -> keep(RETAINED_CONSENT, id, e, position);
      case OverrideAuthorised e -> put(RETAINED_OVERRIDE, id, e.victimId(), LIVE, position);
      case OverrideLapsed e -> keep(RETAINED_OVERRIDE, id, e, position);
      default -> keepLater(RETAINED_CONSENT, id, event, position);
    }
  }

  /**
   * Whom she lets count her sees when she is erased: it must not be before she ends that herself.
   */
  private void counting(ConsentEvent event, long position) {
    String id = event.consent().value();
    switch (event) {
      case ConsentGiven e -> put(RETAINED_STATISTICS, id, e.victimId(), LIVE, position);
      case ConsentWithdrawn e -> keep(RETAINED_STATISTICS, id, e, position);
      case ConsentLapsed e -> keep(RETAINED_STATISTICS, id, e, position);
      case ConsentRefused e when Taken.of(e).own() -> keep(RETAINED_STATISTICS, id, e, position);
      default -> keepLater(RETAINED_STATISTICS, id, event, position);
    }
  }

  private void keep(DueKind kind, String subject, Event event, long position) {
    put(kind, subject, event.victimId(), until(event), position);
  }

  private void keepLater(DueKind kind, String subject, Event event, long position) {
    index.putLater(new DueItem(kind, subject, event.victimId(), until(event), position));
  }

  private Instant until(Event event) {
    return retention.until(RetentionRule.VICTIM, event.stamp().at());
  }

  private void put(DueKind kind, String subject, VictimId victim, Instant due, long position) {
    index.put(new DueItem(kind, subject, victim, due, position));
  }
}

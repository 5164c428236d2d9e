package org.safepathway.specialist.projector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;

/**
 * What one Consent stream says, by its events alone. Where they leave room, less is shared: an
 * answer that ends or narrows her consent does the same to an override (DOMAIN.md rule 18).
 *
 * @param consents the last answer for each purpose
 * @param override the last override, or null
 * @param until when the last override ends, or null
 * @param asked an override that waits for a duty manager of this organisation, or null
 * @param history the stream's own lines
 */
public record GrantWork(
    SortedMap<Purpose, HeldConsent> consents,
    @Nullable HeldConsent override,
    @Nullable Instant until,
    @Nullable Asked asked,
    List<Line> history) {

  static final GrantWork NONE = new GrantWork(new TreeMap<>(), null, null, null, List.of());

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Copies the collections. */
  public GrantWork {
    consents = Collections.unmodifiableSortedMap(new TreeMap<>(consents));
    history = List.copyOf(history);
  }

  /**
   * An override that waits.
   *
   * @param from who asks
   * @param offer for which offer
   * @param at when
   * @param escalated whether nobody answered in time
   * @param expiresAt when it is over
   */
  public record Asked(
      OrganisationId from, OfferId offer, Instant at, boolean escalated, Instant expiresAt) {}

  /** Whether there is a live grant at all. */
  boolean live() {
    HeldConsent support = consents.get(Purpose.SUPPORT);
    return (support != null && support.live()) || (override != null && override.live());
  }

  /** The classes that are shared with the recipient now. */
  Set<FactClass> shared() {
    Set<FactClass> shared = EnumSet.noneOf(FactClass.class);
    HeldConsent support = consents.get(Purpose.SUPPORT);
    if (support != null && support.live()) {
      shared.addAll(support.classes());
    }
    if (override != null && override.live()) {
      override.classes().stream().filter(FactClass::sharedByOverride).forEach(shared::add);
    }
    return shared;
  }

  /** All answers and the override, for the page. */
  List<HeldConsent> held() {
    List<HeldConsent> held = new ArrayList<>(consents.values());
    if (override != null) {
      held.add(override);
    }
    return held;
  }

  GrantWork after(ConsentEvent event, long order) {
    return switch (event) {
      case ConsentGiven e ->
          answered(e.purpose(), given(e)).line(event, Happening.CONSENT_GIVEN, order);
      case ConsentRefused e ->
          answered(e.purpose(), refused(e))
              .endOverride(e.purpose(), HeldConsent.State.REFUSED)
              .line(event, Happening.CONSENT_REFUSED, order);
      case ConsentNarrowed e -> narrow(e).line(event, Happening.CONSENT_NARROWED, order);
      case ConsentWithdrawn e ->
          end(e.purpose(), HeldConsent.State.WITHDRAWN)
              .endOverride(e.purpose(), HeldConsent.State.WITHDRAWN)
              .line(event, Happening.CONSENT_WITHDRAWN, order);
      case ConsentLapsed e -> lapse(e).line(event, Happening.CONSENT_LAPSED, order);
      case OverrideAsked e -> e.policeLinked() ? waiting(asked(e)) : this;
      case OverrideEscalated e -> asked == null ? this : waiting(escalated(asked));
      case OverrideRefused e -> waiting(null);
      case OverrideExpired e -> waiting(null);
      case OverrideAuthorised e ->
          new GrantWork(consents, override(e), e.until(), null, history)
              .line(event, Happening.OVERRIDE_AUTHORISED, order);
      default -> this;
    };
  }

  private GrantWork answered(Purpose purpose, HeldConsent answer) {
    SortedMap<Purpose, HeldConsent> next = new TreeMap<>(consents);
    next.put(purpose, answer);
    return new GrantWork(next, override, until, asked, history);
  }

  private GrantWork end(Purpose purpose, HeldConsent.State state) {
    HeldConsent held = consents.get(purpose);
    return held == null || !held.live() ? this : answered(purpose, in(held, state));
  }

  private GrantWork endOverride(Purpose purpose, HeldConsent.State state) {
    return purpose != Purpose.SUPPORT || override == null || !override.live()
        ? this
        : new GrantWork(consents, in(override, state), until, asked, history);
  }

  private GrantWork narrow(ConsentNarrowed event) {
    GrantWork next = this;
    HeldConsent held = consents.get(event.purpose());
    if (held != null && held.live()) {
      next = answered(event.purpose(), without(held, event.classes()));
    }
    if (event.purpose() == Purpose.SUPPORT && override != null && override.live()) {
      next =
          new GrantWork(next.consents, without(override, event.classes()), until, asked, history);
    }
    return next;
  }

  /**
   * The event says that a last day is over, and not whether it is her consent's or an override's:
   * so the time decides, and what is not clear ends.
   */
  private GrantWork lapse(ConsentLapsed event) {
    Instant at = event.stamp().at();
    HeldConsent held = consents.get(event.purpose());
    boolean consentStands = held != null && held.live() && !date(at).isAfter(held.expiresOn());
    boolean overrideStands = until != null && at.isBefore(until);
    GrantWork next =
        consentStands && !overrideStands && override != null && override.live()
            ? this
            : end(event.purpose(), HeldConsent.State.LAPSED);
    return overrideStands && held != null && held.live() && !consentStands
        ? next
        : next.endOverride(event.purpose(), HeldConsent.State.LAPSED);
  }

  private GrantWork waiting(@Nullable Asked next) {
    return new GrantWork(consents, override, until, next, history);
  }

  private GrantWork line(ConsentEvent event, Happening what, long order) {
    List<Line> next = new ArrayList<>(history);
    next.add(new Line(order, event.stamp().at(), what, event.stamp().by(), null));
    return new GrantWork(consents, override, until, asked, next);
  }

  private static HeldConsent given(ConsentGiven event) {
    return answer(
        event.purpose(),
        event.stage(),
        event.record(),
        event.stamp().at(),
        HeldConsent.State.GIVEN);
  }

  private static HeldConsent refused(ConsentRefused event) {
    return answer(
        event.purpose(),
        event.stage(),
        event.record(),
        event.stamp().at(),
        HeldConsent.State.REFUSED);
  }

  private static HeldConsent answer(
      Purpose purpose,
      ConsentStage stage,
      ConsentRecord record,
      Instant at,
      HeldConsent.State state) {
    LocalDate validFrom = record.validFrom();
    return new HeldConsent(
        purpose,
        HeldConsent.Basis.CONSENT,
        stage,
        List.copyOf(record.classes()),
        validFrom == null ? date(at) : validFrom,
        record.reviewOn(),
        record.expiresOn(),
        state);
  }

  private static HeldConsent override(OverrideAuthorised event) {
    return new HeldConsent(
        Purpose.SUPPORT,
        HeldConsent.Basis.OVERRIDE,
        null,
        event.classes().stream().filter(FactClass::sharedByOverride).toList(),
        date(event.stamp().at()),
        null,
        date(event.until()),
        HeldConsent.State.GIVEN);
  }

  private static HeldConsent in(HeldConsent held, HeldConsent.State state) {
    return with(held, held.classes(), state);
  }

  private static HeldConsent without(HeldConsent held, Set<FactClass> classes) {
    return with(
        held,
        held.classes().stream().filter(c -> !classes.contains(c)).toList(),
        HeldConsent.State.NARROWED);
  }

  private static HeldConsent with(
      HeldConsent held, List<FactClass> classes, HeldConsent.State state) {
    return new HeldConsent(
        held.purpose(),
        held.basis(),
        held.stage(),
        classes,
        held.validFrom(),
        held.reviewOn(),
        held.expiresOn(),
        state);
  }

  private static Asked asked(OverrideAsked event) {
    return new Asked(
        event.stamp().by().organisation(),
        event.offer(),
        event.stamp().at(),
        false,
        event.expiresAt());
  }

  private static Asked escalated(Asked asked) {
    return new Asked(asked.from(), asked.offer(), asked.at(), true, asked.expiresAt());
  }

  private static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }
}

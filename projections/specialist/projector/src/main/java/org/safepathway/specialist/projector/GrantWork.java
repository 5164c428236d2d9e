package org.safepathway.specialist.projector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;

/**
 * What one Consent stream says, by its events alone, as the Consent aggregate reads them: a
 * withdrawal ends an override too, a refusal does not, since an override is what is done without
 * consent (DOMAIN.md rule 10).
 *
 * @param consents what she last answered, by purpose and stage: a consent taken by a specialist
 *     replaces all earlier ones, a provisional one only a provisional one
 * @param override the last override, or null
 * @param until when the last override ends, or null
 * @param asked an override that waits for a duty manager of this organisation, or null
 * @param history the stream's own lines
 */
public record GrantWork(
    List<HeldConsent> consents,
    @Nullable HeldConsent override,
    @Nullable Instant until,
    @Nullable Asked asked,
    List<Line> history) {

  static final GrantWork NONE = new GrantWork(List.of(), null, null, null, List.of());

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Copies the collections. */
  public GrantWork {
    consents = List.copyOf(consents);
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
    return support().findAny().isPresent() || (override != null && override.live());
  }

  /** The classes that are shared with the recipient now. */
  Set<FactClass> shared() {
    Set<FactClass> shared = EnumSet.noneOf(FactClass.class);
    support().forEach(held -> shared.addAll(held.classes()));
    if (override != null && override.live()) {
      override.classes().stream().filter(FactClass::sharedByOverride).forEach(shared::add);
    }
    return shared;
  }

  private Stream<HeldConsent> support() {
    return consents.stream().filter(held -> held.purpose() == Purpose.SUPPORT && held.live());
  }

  /** All answers and the override, for the page. */
  List<HeldConsent> held() {
    List<HeldConsent> held = new ArrayList<>(consents);
    if (override != null) {
      held.add(override);
    }
    return held;
  }

  GrantWork after(ConsentEvent event, long order) {
    // The clock says that an override is over: whatever comes first after that ends it.
    GrantWork now = overAt(event.stamp().at());
    return switch (event) {
      case ConsentGiven e -> now.given(e).line(event, Happening.CONSENT_GIVEN, order);
      case ConsentRefused e -> now.refused(e).line(event, Happening.CONSENT_REFUSED, order);
      case ConsentNarrowed e ->
          now.each(e.purpose(), held -> without(held, e.classes()))
              .line(event, Happening.CONSENT_NARROWED, order);
      case ConsentWithdrawn e -> now.withdrawn(e).line(event, Happening.CONSENT_WITHDRAWN, order);
      case ConsentLapsed e ->
          now.each(e.purpose(), held -> in(held, HeldConsent.State.LAPSED))
              .line(event, Happening.CONSENT_LAPSED, order);
      case OverrideAsked e -> now.waiting(e.policeLinked() ? asked(e) : null);
      case OverrideEscalated e -> asked == null ? now : now.waiting(escalated(asked));
      case OverrideRefused e -> now.waiting(null);
      case OverrideExpired e -> now.waiting(null);
      case OverrideLapsed e ->
          now.endOverride(HeldConsent.State.LAPSED).line(event, Happening.OVERRIDE_LAPSED, order);
      case OverrideAuthorised e ->
          new GrantWork(consents, override(e), e.until(), null, history)
              .line(event, Happening.OVERRIDE_AUTHORISED, order);
      default -> now;
    };
  }

  private GrantWork overAt(Instant at) {
    return until == null || at.isBefore(until) ? this : endOverride(HeldConsent.State.LAPSED);
  }

  private GrantWork given(ConsentGiven event) {
    HeldConsent answer =
        answer(
            event.purpose(),
            event.stage(),
            event.record(),
            event.stamp().at(),
            HeldConsent.State.GIVEN);
    boolean provisional = event.stage() == ConsentStage.PROVISIONAL;
    return answered(
        answer,
        earlier -> provisional && earlier.live() && earlier.stage() == ConsentStage.CONFIRMED);
  }

  private GrantWork refused(ConsentRefused event) {
    HeldConsent answer =
        answer(
            event.purpose(),
            event.stage(),
            event.record(),
            event.stamp().at(),
            HeldConsent.State.REFUSED);
    return answered(answer, earlier -> false);
  }

  private GrantWork withdrawn(ConsentWithdrawn event) {
    GrantWork next = each(event.purpose(), held -> in(held, HeldConsent.State.WITHDRAWN));
    return event.purpose() == Purpose.SUPPORT
        ? next.endOverride(HeldConsent.State.WITHDRAWN).waiting(null)
        : next;
  }

  /** A new answer in the place of those for the same purpose, except those that stay. */
  private GrantWork answered(HeldConsent answer, Predicate<HeldConsent> stays) {
    List<HeldConsent> next =
        Stream.concat(
                consents.stream()
                    .filter(held -> held.purpose() != answer.purpose() || stays.test(held)),
                Stream.of(answer))
            .sorted(Comparator.comparing(HeldConsent::purpose))
            .toList();
    return new GrantWork(next, override, until, asked, history);
  }

  /** Changes each live consent for a purpose. */
  private GrantWork each(Purpose purpose, UnaryOperator<HeldConsent> change) {
    List<HeldConsent> next =
        consents.stream()
            .map(held -> held.purpose() == purpose && held.live() ? change.apply(held) : held)
            .toList();
    return new GrantWork(next, override, until, asked, history);
  }

  private GrantWork endOverride(HeldConsent.State state) {
    return override == null || !override.live()
        ? this
        : new GrantWork(consents, in(override, state), until, asked, history);
  }

  private GrantWork waiting(@Nullable Asked next) {
    return new GrantWork(consents, override, until, next, history);
  }

  private GrantWork line(ConsentEvent event, Happening what, long order) {
    List<Line> next = new ArrayList<>(history);
    next.add(new Line(order, event.stamp().at(), what, event.stamp().by(), null));
    return new GrantWork(consents, override, until, asked, next);
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

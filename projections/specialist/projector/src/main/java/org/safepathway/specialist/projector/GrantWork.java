package org.safepathway.specialist.projector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
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
import org.safepathway.consent.policy.Basis;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;

/**
 * What one Consent stream says, by its events alone, as the Consent aggregate reads them: a
 * withdrawal ends an override too, a refusal does not, since an override is what is done without
 * consent (DOMAIN.md rule 10).
 *
 * @param consents what she answered
 * @param override the last override, or null
 * @param until when the last override ends, or null
 * @param asked an override that waits for a duty manager of this organisation, or null
 * @param history the stream's own lines
 */
public record GrantWork(
    Answers consents,
    @Nullable HeldConsent override,
    @Nullable Instant until,
    @Nullable Asked asked,
    List<Line> history) {

  static final GrantWork NONE = new GrantWork(Answers.NONE, null, null, null, List.of());

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Copies the collections. */
  public GrantWork {
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
    return consents.support().findAny().isPresent() || (override != null && override.live());
  }

  /**
   * Whether the recipient may hold a fact of this class now: the table says, as it does at an
   * opening.
   *
   * @param own whether the recipient recorded it
   */
  boolean discloses(FactClass factClass, boolean own) {
    Set<Basis> grounds = EnumSet.of(Basis.NONE);
    consents
        .support()
        .filter(one -> one.classes().contains(factClass))
        .map(GrantWork::basis)
        .forEach(grounds::add);
    if (override != null && override.live() && override.classes().contains(factClass)) {
      grounds.add(Basis.OVERRIDE);
    }
    if (own && live()) {
      grounds.add(Basis.OWN_RECORDING);
    }
    return Disclosure.table().allowsOnAny(factClass, OrganisationKind.SPECIALIST, grounds);
  }

  private static Basis basis(HeldConsent consent) {
    return consent.stage() == ConsentStage.PROVISIONAL
        ? Basis.OWN_CONSENT_PROVISIONAL
        : Basis.OWN_CONSENT_CONFIRMED;
  }

  /** All answers and the override, for the page. */
  List<HeldConsent> held() {
    List<HeldConsent> held = new ArrayList<>(consents.held());
    if (override != null) {
      held.add(override);
    }
    return held;
  }

  GrantWork after(ConsentEvent event, long order) {
    // The clock says that an override is over: whatever comes first after that ends it.
    GrantWork now = overAt(event.stamp().at());
    return switch (event) {
      case ConsentGiven e ->
          now.with(consents.given(e)).line(event, Happening.CONSENT_GIVEN, order);
      case ConsentRefused e ->
          now.with(consents.refused(e)).line(event, Happening.CONSENT_REFUSED, order);
      case ConsentNarrowed e ->
          now.with(consents.narrowed(e))
              .lessOverridden(e.classes())
              .line(event, Happening.CONSENT_NARROWED, order);
      case ConsentWithdrawn e -> now.withdrawn(e).line(event, Happening.CONSENT_WITHDRAWN, order);
      case ConsentLapsed e ->
          now.with(consents.ended(e.purpose(), HeldConsent.State.LAPSED))
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

  private GrantWork withdrawn(ConsentWithdrawn event) {
    GrantWork next = with(consents.ended(event.purpose(), HeldConsent.State.WITHDRAWN));
    return event.purpose() == Purpose.SUPPORT
        ? next.endOverride(HeldConsent.State.WITHDRAWN).waiting(null)
        : next;
  }

  private GrantWork with(Answers next) {
    return new GrantWork(next, override, until, asked, history);
  }

  private GrantWork lessOverridden(Set<FactClass> gone) {
    return override == null || !override.live()
        ? this
        : new GrantWork(consents, Answers.without(override, gone), until, asked, history);
  }

  private GrantWork endOverride(HeldConsent.State state) {
    return override == null || !override.live()
        ? this
        : new GrantWork(consents, Answers.in(override, state), until, asked, history);
  }

  private GrantWork waiting(@Nullable Asked next) {
    return new GrantWork(consents, override, until, next, history);
  }

  private GrantWork line(ConsentEvent event, Happening what, long order) {
    List<Line> next = new ArrayList<>(history);
    next.add(new Line(order, event.stamp().at(), what, event.stamp().by(), null));
    return new GrantWork(consents, override, until, asked, next);
  }

  private static HeldConsent override(OverrideAuthorised event) {
    return new HeldConsent(
        Purpose.SUPPORT,
        HeldConsent.Basis.OVERRIDE,
        null,
        null,
        event.classes().stream().filter(FactClass::sharedByOverride).toList(),
        date(event.stamp().at()),
        null,
        date(event.until()),
        HeldConsent.State.GIVEN);
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

  static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }
}

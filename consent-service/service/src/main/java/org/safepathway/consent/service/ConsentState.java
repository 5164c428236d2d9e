package org.safepathway.consent.service;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.FingerprintConsentAgedOut;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.consent.Taken;
import org.safepathway.consent.policy.Basis;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.consent.service.Consents.Standing;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.OrganisationId;

/**
 * What one victim has agreed to for one organisation, as the events tell it.
 *
 * @param consents by purpose
 * @param pending the override that waits, or null
 * @param override the last one authorised and neither withdrawn nor lapsed, or null; it may be over
 *     though nobody said so, or share nothing any more
 * @param statuses the status facts of this stream
 * @param keptAt when something last happened to a consent to support or to statistics, or to an
 *     override, or null
 * @param fingerprintAt when a mobile-fingerprint consent was recorded that is still kept, or null
 */
record ConsentState(
    Map<Purpose, Consents> consents,
    @Nullable PendingOverride pending,
    @Nullable OverrideAuthorised override,
    Set<FactId> statuses,
    @Nullable Instant keptAt,
    @Nullable Instant fingerprintAt) {

  static final ConsentState NOTHING = new ConsentState(Map.of(), null, null, Set.of(), null, null);

  ConsentState {
    consents = Map.copyOf(consents);
    statuses = Set.copyOf(statuses);
  }

  /** The state after one more event. */
  ConsentState evolve(ConsentEvent event) {
    ConsentState next = after(event);
    return ConsentEvent.keeps(event) ? next.keptAt(event.stamp().at()) : next;
  }

  private ConsentState after(ConsentEvent event) {
    return switch (event) {
      case ConsentGiven e ->
          with(e.purpose(), consents(e.purpose()).given(Grant.of(e), e.gone()))
              .withStatus(e.status());
      case ConsentRefused e ->
          with(e.purpose(), consents(e.purpose()).refused(Taken.of(e), e.gone()));
      case ConsentNarrowed e ->
          with(e.purpose(), consents(e.purpose()).narrowed(e.classes()))
              .withOverride(
                  pending == null ? null : pending.without(e.classes()),
                  without(override, e.classes()));
      case ConsentWithdrawn e -> afterWithdrawal(e.purpose());
      case ConsentLapsed e -> with(e.purpose(), consents(e.purpose()).ended(Standing.LAPSED));
      case FingerprintConsentRecorded e -> afterFingerprint(e);
      case OverrideAsked e -> withOverride(PendingOverride.of(e), override);
      case OverrideEscalated e ->
          withOverride(pending == null ? null : pending.afterEscalation(), override);
      case OverrideAuthorised e -> withOverride(null, e);
      case OverrideRefused e -> withOverride(null, override);
      case OverrideExpired e -> withOverride(null, override);
      case OverrideLapsed e -> withOverride(pending, null);
      case StatusRecorded e -> withStatus(e.status());
      case FingerprintConsentAgedOut e -> withoutFingerprint();
      case FactsOpened e -> this;
    };
  }

  Consents consents(Purpose purpose) {
    return consents.getOrDefault(purpose, Consents.NONE);
  }

  /** The override that waits at this instant, or null. */
  @Nullable PendingOverride pendingAt(Instant now) {
    return pending != null && pending.waitsAt(now) ? pending : null;
  }

  /** Whether there is a consent to statistics that holds at this instant. */
  boolean countedAt(Instant now) {
    return !consents(Purpose.STATISTICS).liveAt(now).isEmpty();
  }

  /** Whether there is a consent to support, or an override, that holds at this instant. */
  boolean grantedAt(Instant now) {
    return !consents(Purpose.SUPPORT).liveAt(now).isEmpty() || overriddenAt(now) != null;
  }

  /**
   * Whether a fact of this class may be disclosed to the recipient at this instant: the table says,
   * of what there is here.
   *
   * @param audience what kind of organisation the recipient is now
   */
  boolean disclosesAt(FactClass factClass, OrganisationKind audience, Instant now) {
    return Disclosure.table().allowsOnAny(factClass, audience, groundsAt(factClass, now));
  }

  /**
   * The grounds that this stream has for a class at this instant. Consents to other organisations
   * are on streams of their own. Whether a fact is a recording of one's own only the vault sees,
   * and it looks.
   */
  Set<Basis> groundsAt(FactClass factClass, Instant now) {
    Set<Basis> grounds = EnumSet.of(Basis.NONE);
    consents(Purpose.SUPPORT).liveAt(now).stream()
        .filter(grant -> grant.classes().contains(factClass))
        .map(Grant::basis)
        .forEach(grounds::add);
    OverrideAuthorised overridden = overriddenAt(now);
    if (overridden != null && overridden.classes().contains(factClass)) {
      grounds.add(Basis.OVERRIDE);
    }
    if (grantedAt(now)) {
      grounds.add(Basis.OWN_RECORDING);
    }
    if (countedAt(now)) {
      grounds.add(Basis.STATISTICS_CONSENT);
    }
    if (consents(Purpose.MOBILE_FINGERPRINT).standing() == Standing.GIVEN) {
      grounds.add(Basis.FINGERPRINT_CONSENT);
    }
    return grounds;
  }

  /** The classes that an override shares at this instant. */
  Set<FactClass> overriddenClassesAt(Instant now) {
    OverrideAuthorised overridden = overriddenAt(now);
    return overridden == null ? Set.of() : overridden.classes();
  }

  private @Nullable OverrideAuthorised overriddenAt(Instant now) {
    return override != null && !override.classes().isEmpty() && now.isBefore(override.until())
        ? override
        : null;
  }

  /** The organisations besides the recipient at which she may withdraw. */
  Set<OrganisationId> takers(Purpose purpose) {
    Set<OrganisationId> takers = new HashSet<>(consents(purpose).takers());
    if (purpose == Purpose.SUPPORT && override != null) {
      takers.add(override.askedFor());
    }
    if (purpose == Purpose.SUPPORT && pending != null) {
      takers.add(pending.asked().stamp().by().organisation());
    }
    return takers;
  }

  private ConsentState afterWithdrawal(Purpose purpose) {
    ConsentState withdrawn = with(purpose, consents(purpose).ended(Standing.WITHDRAWN));
    return purpose == Purpose.SUPPORT ? withdrawn.withOverride(null, null) : withdrawn;
  }

  private ConsentState afterFingerprint(FingerprintConsentRecorded event) {
    Consents before = consents(Purpose.MOBILE_FINGERPRINT);
    OrganisationId taker = event.stamp().by().organisation();
    return with(
            Purpose.MOBILE_FINGERPRINT,
            event.record().answer() == ConsentAnswer.GIVEN
                ? before.givenOnce(taker)
                : before.refusedOnce(taker))
        .fingerprintAt(event.stamp().at());
  }

  /**
   * What she no longer wants to share is not shared by an override either. One of which nothing is
   * left still ends by the clock, from which on it is kept no longer than others.
   */
  private static @Nullable OverrideAuthorised without(
      @Nullable OverrideAuthorised override, Set<FactClass> gone) {
    if (override == null) {
      return null;
    }
    return new OverrideAuthorised(
        override.consent(),
        override.offer(),
        override.referral(),
        override.lawfulBasis(),
        override.policeLinked(),
        override.askedFor(),
        override.askedBy(),
        override.unit(),
        Sets.minus(override.classes(), gone),
        override.until(),
        override.stamp());
  }

  /** As if it had never been asked. */
  private ConsentState withoutFingerprint() {
    return with(Purpose.MOBILE_FINGERPRINT, Consents.NONE).fingerprintAt(null);
  }

  private ConsentState keptAt(Instant at) {
    return new ConsentState(consents, pending, override, statuses, at, fingerprintAt);
  }

  private ConsentState fingerprintAt(@Nullable Instant at) {
    return new ConsentState(consents, pending, override, statuses, keptAt, at);
  }

  private ConsentState with(Purpose purpose, Consents now) {
    Map<Purpose, Consents> all = new EnumMap<>(Purpose.class);
    all.putAll(consents);
    all.put(purpose, now);
    return new ConsentState(all, pending, override, statuses, keptAt, fingerprintAt);
  }

  private ConsentState withStatus(@Nullable SealedFact status) {
    return status == null
        ? this
        : new ConsentState(
            consents, pending, override, Sets.plus(statuses, status.id()), keptAt, fingerprintAt);
  }

  private ConsentState withOverride(
      @Nullable PendingOverride pending, @Nullable OverrideAuthorised override) {
    return new ConsentState(consents, pending, override, statuses, keptAt, fingerprintAt);
  }
}

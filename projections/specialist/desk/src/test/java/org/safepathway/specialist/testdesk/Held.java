package org.safepathway.specialist.testdesk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.documents.Alert;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.Contact;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;
import org.safepathway.specialist.documents.HeldFact;

/** A case as a projector would have left it, put together by a test. */
public final class Held {

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final String reference = String.format("%064d", NUMBERS.incrementAndGet());
  private final ReferralState state;
  private final List<HeldConsent> consents = new ArrayList<>();
  private final List<HeldFact> facts = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Alert> alerts = new ArrayList<>();
  private Instant sentAt = TestDesk.NOW.minus(Duration.ofHours(5));
  private @Nullable Triage triage;
  private boolean overdue;

  private Held(ReferralState state) {
    this.state = state;
  }

  /** A case in a state, without facts and consents. */
  public static Held in(ReferralState state) {
    return new Held(state);
  }

  public Held sent(int minutesAgo) {
    sentAt = TestDesk.NOW.minus(Duration.ofMinutes(minutesAgo));
    return this;
  }

  public Held triage(Triage priority) {
    triage = priority;
    return this;
  }

  public Held overdue() {
    overdue = true;
    return this;
  }

  public Held contact(ContactResult result) {
    contacts.add(new Contact(TestDesk.NOW, result, new PersonId("caseworker.asha")));
    return this;
  }

  /** A fact of it was changed elsewhere, and nobody here acknowledged that. */
  public Held changed(FactId fact, FactClass changed) {
    alerts.add(new Alert(fact, changed, TestDesk.NOW.minus(Duration.ofHours(1))));
    return this;
  }

  /** She agreed, today and for a while. */
  public Held consent(FactClass... classes) {
    return consent(
        Purpose.SUPPORT,
        HeldConsent.State.GIVEN,
        LocalDate.of(2026, 11, 20),
        LocalDate.of(2026, 12, 20),
        classes);
  }

  public Held consent(
      Purpose purpose,
      HeldConsent.State answer,
      LocalDate from,
      LocalDate until,
      FactClass... classes) {
    consents.add(
        new HeldConsent(
            purpose,
            HeldConsent.Basis.CONSENT,
            ConsentStage.PROVISIONAL,
            TestRegistry.MIDSHIRE,
            List.of(classes),
            from,
            from,
            until,
            answer));
    return this;
  }

  /** She agreed too when this organisation asked her. */
  public Held consent(OrganisationId takenBy, FactClass... classes) {
    consents.add(
        new HeldConsent(
            Purpose.SUPPORT,
            HeldConsent.Basis.CONSENT,
            ConsentStage.CONFIRMED,
            takenBy,
            List.of(classes),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 12, 20),
            HeldConsent.State.GIVEN));
    return this;
  }

  /** Facts were shared without her consent. */
  public Held override() {
    consents.add(
        new HeldConsent(
            Purpose.SUPPORT,
            HeldConsent.Basis.OVERRIDE,
            null,
            null,
            Arrays.stream(FactClass.values()).filter(FactClass::sharedByOverride).toList(),
            LocalDate.of(2026, 11, 20),
            null,
            LocalDate.of(2026, 12, 4),
            HeldConsent.State.GIVEN));
    return this;
  }

  /** A sealed fact. */
  public Held fact(FactId id, FactClass factClass) {
    return fact(id, factClass, null);
  }

  /** A sealed fact that another one may have corrected. */
  public Held fact(FactId id, FactClass factClass, @Nullable FactId supersededBy) {
    return fact(id, factClass, TestRegistry.MIDSHIRE, supersededBy);
  }

  /** A sealed fact that this organisation recorded itself. */
  public Held own(FactId id, FactClass factClass) {
    return fact(id, factClass, TestRegistry.AMBERWELL, null);
  }

  /** A sealed fact that an organisation recorded and another one may have corrected. */
  public Held fact(
      FactId id, FactClass factClass, OrganisationId recordedBy, @Nullable FactId supersededBy) {
    SealedFact sealed =
        new SealedFact(id, factClass, recordedBy, null, "ZW52ZWxvcGU=", "fingerprint");
    facts.add(new HeldFact(sealed, TestDesk.NOW.minus(Duration.ofHours(4)), supersededBy));
    return this;
  }

  /** A case note of this organisation, as large as they all are. */
  public Held note(FactId id) {
    SealedFact sealed =
        new SealedFact(
            id,
            FactClass.CASE_NOTE,
            TestRegistry.AMBERWELL,
            null,
            "A".repeat(5_500),
            "fingerprint");
    facts.add(new HeldFact(sealed, TestDesk.NOW.minus(Duration.ofHours(4)), null));
    return this;
  }

  public String reference() {
    return reference;
  }

  public String path() {
    return "/specialist/referrals/" + reference;
  }

  public String shortReference() {
    return "SP-" + reference.substring(56, 60) + "-" + reference.substring(60);
  }

  public Case document() {
    OrganisationId from = TestRegistry.MIDSHIRE;
    return new Case(
        reference,
        shortReference(),
        TestRegistry.BY_AND_FOR,
        from,
        true,
        state,
        triage,
        sentAt,
        state == ReferralState.SENT ? null : sentAt.plus(Duration.ofHours(1)),
        sentAt.plus(Duration.ofHours(24)),
        triage == null ? null : sentAt.plus(Duration.ofHours(48)),
        overdue,
        false,
        contacts,
        state == ReferralState.CLOSED ? Closure.NEEDS_MET : null,
        facts.stream().map(fact -> fact.sealed().factClass()).distinct().sorted().toList(),
        consents,
        alerts,
        List.of(
            new Entry(sentAt, Happening.SENT, from, null),
            new Entry(
                sentAt.plus(Duration.ofHours(1)),
                Happening.RECEIVED,
                TestRegistry.AMBERWELL,
                new PersonId("caseworker.asha")),
            new Entry(sentAt.plus(Duration.ofHours(2)), Happening.FACTS_ADDED, null, null)));
  }

  public CaseFacts sealedFacts() {
    return new CaseFacts(reference, facts);
  }
}

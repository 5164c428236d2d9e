package org.safepathway.projections.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.directory.Language;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.Triage;
import org.safepathway.referral.VictimEngaged;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimRegistered;
import org.safepathway.referral.victim.VictimUnlinked;

/**
 * One victim's story, told in events an hour apart. It checks nothing: what cannot happen can be
 * told, too.
 */
public final class Story {

  /** Begin of each envelope, to search documents for. */
  public static final String ENVELOPE = "c2VhbGVk";

  private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

  private final VictimId victim;
  private final List<Event> events = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private int made;

  private Story(VictimId victim) {
    this.victim = victim;
  }

  /** A story of a victim with this number. */
  public static Story of(int number) {
    return new Story(new VictimId(hex(0xa000 + number)));
  }

  /** What happened so far. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Whose story. */
  public VictimId victim() {
    return victim;
  }

  /** When the last event happened. */
  public Instant now() {
    return BEGIN.plus(passed);
  }

  /** A referral of this victim. */
  public static ReferralId referral(int number) {
    return new ReferralId(hex(0xb000 + number));
  }

  /** Lets time pass. */
  public Story later(Duration time) {
    passed = passed.plus(time);
    return this;
  }

  /** A sealed fact, not yet told. */
  public SealedFact seal(
      FactClass factClass, OrganisationId recordedBy, @Nullable FactId supersedes) {
    made++;
    return new SealedFact(
        new FactId(hex(0xf000 + made)),
        factClass,
        recordedBy,
        supersedes,
        ENVELOPE + made,
        "fingerprint" + made);
  }

  /** Registered with a fact of each class. */
  public Story registered(Actor by, FactClass... classes) {
    return tell(new VictimRegistered(victim, seal(by, classes), stamp(by)));
  }

  /** A fact of each class is added. */
  public Story recorded(Actor by, FactClass... classes) {
    return tell(new FactsRecorded(victim, seal(by, classes), null, stamp(by)));
  }

  /** A fact is corrected. */
  public Story corrected(Actor by, SealedFact wrong) {
    return tell(
        new FactsRecorded(
            victim,
            List.of(seal(wrong.factClass(), by.organisation(), wrong.id())),
            null,
            stamp(by)));
  }

  /** The service has seen that facts were changed. */
  public Story acknowledged(ReferralId referral, Actor by, SealedFact... facts) {
    return tell(
        new ChangeAcknowledged(
            referral, victim, Stream.of(facts).map(SealedFact::id).toList(), stamp(by)));
  }

  /** The referrer's record was kept long enough. */
  public Story agedOut(ReferralId referral) {
    return tell(new ReferrersRecordAgedOut(referral, victim, stamp(Platform.TICKER)));
  }

  /** She let an organisation know of another one, by a code that this person entered. */
  public Story linked(Actor by, OrganisationId organisation, OrganisationId with) {
    return tell(new VictimLinked(victim, link(), organisation, with, stamp(by)));
  }

  /** That is undone. */
  public Story unlinked(Actor by, OrganisationId organisation, OrganisationId with) {
    return tell(new VictimUnlinked(victim, link(), organisation, with, stamp(by)));
  }

  private static LinkId link() {
    return new LinkId(hex(0xc000));
  }

  /** Erased since she asked. */
  public Story erased(Actor by) {
    return erased(by, ErasureCause.ASKED_BY_VICTIM);
  }

  /** Erased for a cause. */
  public Story erased(Actor by, ErasureCause cause) {
    return tell(new VictimErased(victim, cause, stamp(by)));
  }

  /** A consent to be supported; with its status fact when it names STATUS. */
  public Story given(Actor by, OrganisationId to, FactClass... classes) {
    SealedFact status =
        List.of(classes).contains(FactClass.STATUS) ? seal(FactClass.STATUS, to, null) : null;
    return tell(
        new ConsentGiven(
            ConsentId.of(victim, to),
            Purpose.SUPPORT,
            stage(by),
            record(ConsentRecord.ConsentAnswer.GIVEN, Set.of(classes)),
            status,
            Set.of(),
            stamp(by)));
  }

  /** A consent to be counted. */
  public Story counted(Actor by, OrganisationId to) {
    return tell(
        new ConsentGiven(
            ConsentId.of(victim, to),
            Purpose.STATISTICS,
            ConsentStage.PROVISIONAL,
            record(ConsentRecord.ConsentAnswer.GIVEN, Set.of()),
            null,
            Set.of(),
            stamp(by)));
  }

  /** She does not agree. */
  public Story refused(Actor by, OrganisationId to, FactClass... classes) {
    return tell(
        new ConsentRefused(
            ConsentId.of(victim, to),
            Purpose.SUPPORT,
            stage(by),
            record(ConsentRecord.ConsentAnswer.REFUSED, Set.of(classes)),
            Set.of(),
            stamp(by)));
  }

  /** Classes are taken out. */
  public Story narrowed(Actor by, OrganisationId to, FactClass... classes) {
    return tell(
        new ConsentNarrowed(ConsentId.of(victim, to), Purpose.SUPPORT, Set.of(classes), stamp(by)));
  }

  /** She withdraws. */
  public Story withdrawn(Actor by, OrganisationId to) {
    return tell(
        new ConsentWithdrawn(ConsentId.of(victim, to), Purpose.SUPPORT, Set.of(to), stamp(by)));
  }

  /** The last day is over. */
  public Story lapsed(OrganisationId to) {
    return tell(
        new ConsentLapsed(ConsentId.of(victim, to), Purpose.SUPPORT, stamp(TestNetwork.CLOCK)));
  }

  /** A status fact is recorded in the recipient's stream. */
  public Story status(Actor by) {
    return statusInPlaceOf(by, null);
  }

  /** A status fact is recorded in the recipient's stream, in the place of another one. */
  public Story statusInPlaceOf(Actor by, @Nullable FactId earlier) {
    return tell(
        new StatusRecorded(
            ConsentId.of(victim, by.organisation()),
            seal(FactClass.STATUS, by.organisation(), earlier),
            stamp(by)));
  }

  /** Facts are opened. */
  public Story opened(Actor by, FactClass... classes) {
    return tell(
        new FactsOpened(
            ConsentId.of(victim, by.organisation()),
            Purpose.SUPPORT,
            Set.of(classes),
            List.of(),
            stamp(by)));
  }

  /** An override is asked for. */
  public Story asked(Actor by, OrganisationId to, ReferralId referral, boolean policeLinked) {
    Stamp stamp = stamp(by);
    return tell(
        new OverrideAsked(
            ConsentId.of(victim, to),
            TestNetwork.offerOf(to),
            referral.value(),
            LawfulBasis.VITAL_INTERESTS,
            policeLinked,
            TestNetwork.unitOf(by),
            stamp.at().plus(Duration.ofHours(1)),
            stamp.at().plus(Duration.ofHours(4)),
            stamp));
  }

  /** Nobody answered yet. */
  public Story escalated(OrganisationId to) {
    return tell(new OverrideEscalated(ConsentId.of(victim, to), stamp(TestNetwork.CLOCK)));
  }

  /** Nobody answered in time. */
  public Story expired(OrganisationId to) {
    return tell(new OverrideExpired(ConsentId.of(victim, to), stamp(TestNetwork.CLOCK)));
  }

  /** The second person does not agree. */
  public Story overrideRefused(Actor by, OrganisationId to) {
    return tell(new OverrideRefused(ConsentId.of(victim, to), stamp(by)));
  }

  /** The second person agrees; it holds for thirty days. */
  public Story authorised(
      Actor by, Actor asker, OrganisationId to, ReferralId referral, boolean policeLinked) {
    Stamp stamp = stamp(by);
    return tell(
        new OverrideAuthorised(
            ConsentId.of(victim, to),
            TestNetwork.offerOf(to),
            referral.value(),
            LawfulBasis.VITAL_INTERESTS,
            policeLinked,
            asker.organisation(),
            asker.person(),
            TestNetwork.unitOf(asker),
            Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK),
            stamp.at().plus(Duration.ofDays(30)),
            stamp));
  }

  /** What was authorised is over. */
  public Story overrideLapsed(OrganisationId to) {
    return tell(new OverrideLapsed(ConsentId.of(victim, to), stamp(TestNetwork.CLOCK)));
  }

  /** Sent with her consent. */
  public Story sent(ReferralId referral, Actor by, OrganisationId to) {
    return sent(referral, by, to, ConsentToShare.GIVEN, false);
  }

  /** Sent. */
  public Story sent(
      ReferralId referral,
      Actor by,
      OrganisationId to,
      ConsentToShare choice,
      boolean policeLinked) {
    Stamp stamp = stamp(by);
    return tell(
        new ReferralSent(
            referral,
            victim,
            by.organisation(),
            TestNetwork.unitOf(by),
            TestNetwork.offerOf(to),
            to,
            choice,
            choice == ConsentToShare.GIVEN ? LawfulBasis.CONSENT : LawfulBasis.VITAL_INTERESTS,
            choice == ConsentToShare.OVERRIDDEN,
            policeLinked,
            Timers.STANDARD,
            stamp.at().plus(Duration.ofDays(1)),
            stamp));
  }

  /** The service had closed when it was sent. */
  public Story undeliverable(ReferralId referral) {
    return tell(new ReferralUndeliverable(referral, victim, stamp(TestNetwork.CLOCK)));
  }

  /** Received. */
  public Story received(ReferralId referral, Actor by) {
    return tell(new ReferralReceived(referral, victim, stamp(by)));
  }

  /** Triaged; contact is due two days later, or one for A. */
  public Story triaged(ReferralId referral, Actor by, Triage triage) {
    Stamp stamp = stamp(by);
    Duration time = Duration.ofDays(triage == Triage.A ? 1 : 2);
    return tell(new ReferralTriaged(referral, victim, triage, stamp.at().plus(time), stamp));
  }

  /** Accepted. */
  public Story accepted(ReferralId referral, Actor by) {
    return tell(new ReferralAccepted(referral, victim, stamp(by)));
  }

  /** Put on the waiting list. */
  public Story waiting(ReferralId referral, Actor by) {
    return tell(new ReferralPutOnWaitingList(referral, victim, stamp(by)));
  }

  /** Declined for a sealed reason. */
  public Story declined(ReferralId referral, Actor by) {
    SealedFact reason = seal(FactClass.CASE_NOTE, by.organisation(), null);
    return tell(new ReferralDeclined(referral, victim, reason, stamp(by)));
  }

  /** Redirected. */
  public Story redirected(ReferralId referral, Actor by, ReferralId onward) {
    return tell(new ReferralRedirected(referral, victim, onward, stamp(by)));
  }

  /** Returned. */
  public Story returned(ReferralId referral, Actor by) {
    return tell(new ReferralReturned(referral, victim, stamp(by)));
  }

  /** Contact is tried. */
  public Story contacted(ReferralId referral, Actor by, ContactResult result) {
    return tell(new ContactAttempted(referral, victim, result, stamp(by)));
  }

  /** She takes up the service. */
  public Story engaged(ReferralId referral, Actor by) {
    return tell(new VictimEngaged(referral, victim, stamp(by)));
  }

  /** Closed. */
  public Story closed(ReferralId referral, Actor by, Closure closure) {
    return tell(new ReferralClosed(referral, victim, closure, stamp(by)));
  }

  /** Recalled. */
  public Story recalled(ReferralId referral, Actor by) {
    return tell(new ReferralRecalled(referral, victim, stamp(by)));
  }

  /** Reopened. */
  public Story reopened(ReferralId referral, Actor by) {
    return tell(new ReferralReopened(referral, victim, stamp(by)));
  }

  /** An acceptance is undone. */
  public Story undone(ReferralId referral, Actor by) {
    return tell(new AcceptanceUndone(referral, victim, stamp(by)));
  }

  /** A note is written. */
  public Story noted(ReferralId referral, Actor by) {
    SealedFact note = seal(FactClass.CASE_NOTE, by.organisation(), null);
    return tell(new NoteAdded(referral, victim, note, stamp(by)));
  }

  /** Receipt is overdue. */
  public Story receiptOverdue(ReferralId referral) {
    return tell(new ReceiptOverdue(referral, victim, stamp(TestNetwork.CLOCK)));
  }

  /** Contact is overdue. */
  public Story contactOverdue(ReferralId referral) {
    return tell(new ContactOverdue(referral, victim, stamp(TestNetwork.CLOCK)));
  }

  private Story tell(Event event) {
    events.add(event);
    return this;
  }

  private Stamp stamp(Actor by) {
    passed = passed.plus(Duration.ofHours(1));
    RequestId request = new RequestId("request-" + events.size());
    return new Stamp(now(), new Issued(by, request, "fingerprint"));
  }

  private static ConsentStage stage(Actor by) {
    return TestNetwork.isPolice(by.organisation())
        ? ConsentStage.PROVISIONAL
        : ConsentStage.CONFIRMED;
  }

  private List<SealedFact> seal(Actor by, FactClass... classes) {
    List<SealedFact> facts = new ArrayList<>();
    for (FactClass factClass : classes) {
      facts.add(seal(factClass, by.organisation(), null));
    }
    return facts;
  }

  private static ConsentRecord record(ConsentRecord.ConsentAnswer answer, Set<FactClass> classes) {
    return new ConsentRecord(
        answer,
        classes,
        ConsentRecord.Method.SPOKEN,
        "2026-1",
        Language.values()[0],
        ConsentRecord.Aid.NONE,
        true,
        true,
        true,
        null,
        LocalDate.of(2027, 2, 1),
        LocalDate.of(2027, 5, 1));
  }

  private static String hex(int number) {
    return "%032x".formatted(number);
  }
}

package org.safepathway.specialist.projector;

import java.util.List;
import java.util.Optional;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.Derived;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.inside.Handles;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimRegistered;
import org.safepathway.referral.victim.VictimUnlinked;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.SpecialistCollections;

/** What specialist organisations hold of one victim: cases, and the facts shared with them. */
public final class SpecialistProjection implements Projection<SpecialistWork> {

  private final Registry registry;
  private final SpecialistDocuments documents;

  /**
   * Makes the projection.
   *
   * @param handles the organisations' own handles
   * @param registry which organisations are specialists, and which are police
   */
  public SpecialistProjection(Handles handles, Registry registry) {
    this.registry = registry;
    this.documents = new SpecialistDocuments(handles);
  }

  @Override
  public String name() {
    return "specialist";
  }

  @Override
  public int version() {
    return 5;
  }

  @Override
  public Class<SpecialistWork> workingType() {
    return SpecialistWork.class;
  }

  @Override
  public List<DocumentCollection> collections() {
    return List.of(
        SpecialistCollections.CASES,
        SpecialistCollections.FACTS,
        SpecialistCollections.LINKS,
        SpecialistCollections.OVERRIDES);
  }

  @Override
  public SpecialistWork start(VictimId victim) {
    return SpecialistWork.start(victim);
  }

  @Override
  public SpecialistWork fold(SpecialistWork work, Event event) {
    if (work.erased()) {
      return work;
    }
    SpecialistWork next =
        switch (event) {
          case VictimErased e -> work.erase();
          case VictimRegistered e -> work.record(e.facts(), e.stamp());
          case FactsRecorded e -> work.record(e.facts(), e.stamp());
          case VictimLinked e -> work.linked(e.organisation(), e.with());
          case VictimUnlinked e -> work.unlinked(e.organisation(), e.with());
          case ReferralEvent e -> referral(work, e);
          case ConsentEvent e -> consent(work, e);
          default -> work;
        };
    return next.equals(work) ? work : next.next();
  }

  private SpecialistWork referral(SpecialistWork work, ReferralEvent event) {
    if (event instanceof ReferralSent sent) {
      return sent(work, sent);
    }
    CaseWork before = work.cases().get(event.referral().value());
    if (before == null || event instanceof ReferrersRecordAgedOut) {
      // What a referrer's record comes to is none of the case.
      return work;
    }
    if (event instanceof ReferralRecalled
        || (event instanceof ReferralUndeliverable && before.state() == ReferralState.SENT)) {
      // It was never received, so the recipient loses nothing of its own.
      return work.without(event.referral());
    }
    SpecialistWork next = work.with(event.referral(), before.after(event, work.lines()));
    return switch (event) {
      case NoteAdded e -> next.record(e.note(), e.stamp(), e.referral());
      case ReferralDeclined e -> next.record(e.reason(), e.stamp(), e.referral());
      case ReferralRedirected e -> next.withRedirect(e.onward());
      default -> next;
    };
  }

  private SpecialistWork sent(SpecialistWork work, ReferralSent sent) {
    SpecialistWork next = work;
    for (var entry : work.cases().entrySet()) {
      CaseWork own = entry.getValue();
      if (own.origin().to().equals(sent.from())) {
        Line line =
            new Line(
                work.lines(),
                sent.stamp().at(),
                Happening.REFERRED_ON,
                sent.stamp().by(),
                sent.referral());
        next = next.with(new ReferralId(entry.getKey()), own.with(line));
      }
    }
    return is(OrganisationKind.SPECIALIST, sent.to())
        ? next.with(
            sent.referral(),
            CaseWork.sent(sent, is(OrganisationKind.POLICE, sent.from()), work.lines()))
        : next;
  }

  private SpecialistWork consent(SpecialistWork work, ConsentEvent event) {
    OrganisationId recipient = event.consent().recipient();
    if (!is(OrganisationKind.SPECIALIST, recipient)) {
      return work;
    }
    GrantWork before = work.grant(recipient);
    GrantWork after = before.after(event, work.lines());
    SpecialistWork next = after.equals(before) ? work : work.with(recipient, after);
    return switch (event) {
      case ConsentGiven given when given.status() != null ->
          next.record(given.status(), given.stamp(), recipient, true);
      case StatusRecorded recorded ->
          next.record(recorded.status(), recorded.stamp(), recipient, false);
      default -> next;
    };
  }

  private boolean is(OrganisationKind kind, OrganisationId organisation) {
    Optional<OrganisationKind> known = registry.organisation(organisation).map(Organisation::kind);
    return known.isPresent() && known.get() == kind;
  }

  @Override
  public List<Derived> derive(SpecialistWork work) {
    return documents.of(work);
  }
}

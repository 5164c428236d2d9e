package org.safepathway.specialist.projector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.projections.projecting.Derived;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.inside.Handles;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.CaseLinks;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.PendingOverride;
import org.safepathway.specialist.documents.SpecialistCollections;

/** From what is remembered to what each organisation may hold. */
final class SpecialistDocuments {

  private final Handles handles;

  SpecialistDocuments(Handles handles) {
    this.handles = handles;
  }

  List<Derived> of(SpecialistWork work) {
    List<Derived> documents = new ArrayList<>();
    work.cases().forEach((id, held) -> documents.addAll(of(work, new ReferralId(id), held)));
    work.grants()
        .forEach(
            (organisation, grant) -> {
              GrantWork.Asked asked = grant.asked();
              if (asked != null) {
                documents.add(of(work, new OrganisationId(organisation), asked));
              }
            });
    return documents;
  }

  private List<Derived> of(SpecialistWork work, ReferralId id, CaseWork held) {
    OrganisationId owner = held.origin().to();
    String handle = handles.referral(owner, work.victim(), id);
    List<RecordedFact> facts =
        work.facts().stream()
            .filter(fact -> mayHold(fact, owner, id, work.grant(owner)))
            .filter(fact -> Statuses.speaks(fact, owner, work))
            .toList();
    Case document = document(work, held, handle, facts);
    List<Derived> documents = new ArrayList<>();
    documents.add(
        new Derived(
            owner,
            SpecialistCollections.CASES,
            handle,
            SpecialistCollections.keys(document),
            document));
    if (!facts.isEmpty()) {
      documents.add(
          new Derived(
              owner,
              SpecialistCollections.FACTS,
              handle,
              List.of(),
              new CaseFacts(handle, held(facts))));
    }
    List<OrganisationId> others = others(work, owner);
    if (!others.isEmpty()) {
      documents.add(
          new Derived(
              owner,
              SpecialistCollections.LINKS,
              handle,
              List.of(),
              new CaseLinks(handle, others)));
    }
    return documents;
  }

  /** Of whom she let it know, while it has a consent or an override of hers itself. */
  private static List<OrganisationId> others(SpecialistWork work, OrganisationId owner) {
    return work.grant(owner).live()
        ? work.links().getOrDefault(owner.value(), Collections.emptySortedSet()).stream()
            .map(OrganisationId::new)
            .toList()
        : List.of();
  }

  /** The one rule of who holds which sealed fact (DOMAIN.md, classes of fact). */
  private static boolean mayHold(
      RecordedFact fact, OrganisationId owner, ReferralId referral, GrantWork grant) {
    boolean own = fact.sealed().recordedBy().equals(owner);
    return grant.discloses(fact.sealed().factClass(), own)
        && (!fact.isNote() || referral.equals(fact.referral()));
  }

  private Case document(
      SpecialistWork work, CaseWork held, String handle, List<RecordedFact> facts) {
    OrganisationId owner = held.origin().to();
    GrantWork grant = work.grant(owner);
    return new Case(
        handle,
        handles.shortForm(handle),
        held.origin().offer(),
        held.origin().from(),
        held.origin().fromPolice(),
        held.state(),
        held.triage(),
        held.origin().sentAt(),
        held.dues().receivedAt(),
        held.dues().receiptDue(),
        held.dues().contact().due(),
        held.dues().receiptOverdue(),
        held.dues().contact().overdue(),
        held.contacts(),
        held.closure(),
        facts.stream().map(fact -> fact.sealed().factClass()).distinct().sorted().toList(),
        grant.held(),
        Alerts.of(held, facts),
        history(work, held, grant, facts));
  }

  private static List<Entry> history(
      SpecialistWork work, CaseWork held, GrantWork grant, List<RecordedFact> facts) {
    // A redirect is one line, though it is two events.
    Stream<Line> own =
        held.history().stream()
            .filter(line -> line.onward() == null || !isRedirect(work, line.onward()));
    return Stream.of(own, grant.history().stream(), recordings(facts))
        .flatMap(lines -> lines)
        .sorted(Comparator.comparingLong(Line::order))
        .map(line -> line.readBy(held.origin().to(), named(work, held.origin().to())))
        .toList();
  }

  /**
   * Of whom an organisation knows that they know her, without a record of theirs: itself, the
   * platform, the forces, whoever referred her there, and whom she let it know (DOMAIN.md rule 23).
   * That another service recorded something would tell which one supports her, and the choice of a
   * service can be a proxy of status (rule 5).
   */
  private static Set<OrganisationId> named(SpecialistWork work, OrganisationId owner) {
    Set<OrganisationId> named = new HashSet<>(others(work, owner));
    named.add(owner);
    named.add(Platform.ORGANISATION);
    work.cases().values().stream()
        .map(CaseWork::origin)
        .filter(origin -> origin.fromPolice() || origin.to().equals(owner))
        .forEach(origin -> named.add(origin.from()));
    return named;
  }

  private static boolean isRedirect(SpecialistWork work, ReferralId referral) {
    return work.redirects().contains(referral.value());
  }

  /**
   * A line for each event that recorded something which is held. It goes with the facts: that
   * something was recorded about her is itself a fact.
   */
  private static Stream<Line> recordings(List<RecordedFact> facts) {
    Map<Long, Line> lines = new TreeMap<>();
    facts.stream()
        .filter(fact -> !fact.isNote())
        .map(fact -> recording(fact, facts))
        .forEach(
            line ->
                lines.merge(
                    line.order(),
                    line,
                    (one, other) -> one.what() == Happening.FACTS_CORRECTED ? one : other));
    return lines.values().stream();
  }

  /** What takes the place of a mere placeholder, which is not held any more, corrects nothing. */
  private static Line recording(RecordedFact fact, List<RecordedFact> facts) {
    boolean corrects = facts.stream().anyMatch(other -> corrects(fact, other));
    return new Line(
        fact.order(),
        fact.at(),
        corrects ? Happening.FACTS_CORRECTED : Happening.FACTS_ADDED,
        fact.by(),
        null);
  }

  private static List<HeldFact> held(List<RecordedFact> facts) {
    Map<FactId, FactId> supersededBy = new HashMap<>();
    for (RecordedFact fact : facts) {
      for (RecordedFact other : facts) {
        if (corrects(fact, other)) {
          supersededBy.put(other.sealed().id(), fact.sealed().id());
        } else if (replaces(fact, other)) {
          supersededBy.putIfAbsent(other.sealed().id(), fact.sealed().id());
        }
      }
    }
    return facts.stream()
        .map(fact -> new HeldFact(fact.sealed(), fact.at(), supersededBy.get(fact.sealed().id())))
        .toList();
  }

  /** What one organisation recorded of her status no other one corrects. */
  private static boolean corrects(RecordedFact fact, RecordedFact other) {
    return other.sealed().id().equals(fact.sealed().supersedes())
        && (fact.status() == null || ofOneRecorder(fact, other));
  }

  private static boolean ofOneRecorder(RecordedFact one, RecordedFact other) {
    return one.sealed().recordedBy().equals(other.sealed().recordedBy());
  }

  /**
   * Whoever may not read back cannot name what they correct, so a later fact of a class replaces
   * the earlier ones of the same organisation. Facts of one recording stand side by side, and notes
   * always.
   */
  private static boolean replaces(RecordedFact later, RecordedFact earlier) {
    return !later.isNote()
        && later.order() > earlier.order()
        && later.sealed().factClass() == earlier.sealed().factClass()
        && ofOneRecorder(later, earlier);
  }

  private Derived of(SpecialistWork work, OrganisationId owner, GrantWork.Asked asked) {
    String handle = handles.override(owner, ConsentId.of(work.victim(), owner));
    PendingOverride document =
        new PendingOverride(
            handle,
            handles.shortForm(handle),
            asked.offer(),
            asked.from(),
            asked.at(),
            asked.escalated(),
            asked.expiresAt());
    return new Derived(
        owner,
        SpecialistCollections.OVERRIDES,
        handle,
        SpecialistCollections.keys(document),
        document);
  }
}

package org.safepathway.specialist.projector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;

/**
 * What the specialist projector remembers of one victim, inside: every sealed fact of hers, so that
 * a consent that comes later brings the earlier facts.
 *
 * @param victim whose
 * @param erased whether she was erased: then nothing comes back
 * @param lines how many events were folded: the order of the next line
 * @param facts all sealed facts, in the order recorded
 * @param cases by referral id
 * @param grants by recipient organisation
 * @param redirects the referrals that redirecting made
 * @param links by organisation, of whom else she let it know
 */
public record SpecialistWork(
    VictimId victim,
    boolean erased,
    long lines,
    List<RecordedFact> facts,
    SortedMap<String, CaseWork> cases,
    SortedMap<String, GrantWork> grants,
    SortedSet<String> redirects,
    SortedMap<String, SortedSet<String>> links) {

  /** Copies the collections. */
  public SpecialistWork {
    facts = List.copyOf(facts);
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    grants = Collections.unmodifiableSortedMap(new TreeMap<>(grants));
    redirects = Collections.unmodifiableSortedSet(new TreeSet<>(redirects));
    links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
  }

  static SpecialistWork start(VictimId victim) {
    return new SpecialistWork(
        victim,
        false,
        0,
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>(),
        new TreeMap<>());
  }

  SpecialistWork erase() {
    return new SpecialistWork(
        victim,
        true,
        lines,
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>(),
        new TreeMap<>());
  }

  GrantWork grant(OrganisationId organisation) {
    return grants.getOrDefault(organisation.value(), GrantWork.NONE);
  }

  SpecialistWork next() {
    return new SpecialistWork(victim, erased, lines + 1, facts, cases, grants, redirects, links);
  }

  /** Remembers her facts. */
  SpecialistWork record(List<SealedFact> sealed, Stamp stamp) {
    return record(sealed, stamp, null, null);
  }

  /** Remembers a note. */
  SpecialistWork record(SealedFact note, Stamp stamp, ReferralId referral) {
    return record(List.of(note), stamp, referral, null);
  }

  /** Remembers a status fact that came by a Consent stream. */
  SpecialistWork record(
      SealedFact status, Stamp stamp, OrganisationId recipient, boolean placeholder) {
    int consent = grant(recipient).consents().statusConsents();
    return record(
        List.of(status),
        stamp,
        null,
        new RecordedFact.StatusOrigin(recipient, consent, placeholder));
  }

  /** One that came by another stream already (a status handed on) stays as is. */
  private SpecialistWork record(
      List<SealedFact> sealed,
      Stamp stamp,
      @Nullable ReferralId referral,
      RecordedFact.@Nullable StatusOrigin status) {
    List<RecordedFact> more = new ArrayList<>(facts);
    for (SealedFact fact : sealed) {
      if (facts.stream().noneMatch(known -> known.sealed().equals(fact))) {
        more.add(new RecordedFact(fact, lines, stamp.at(), stamp.by(), referral, status));
      }
    }
    return new SpecialistWork(victim, erased, lines, more, cases, grants, redirects, links);
  }

  SpecialistWork with(ReferralId referral, CaseWork work) {
    SortedMap<String, CaseWork> more = new TreeMap<>(cases);
    more.put(referral.value(), work);
    return new SpecialistWork(victim, erased, lines, facts, more, grants, redirects, links);
  }

  SpecialistWork without(ReferralId referral) {
    SortedMap<String, CaseWork> fewer = new TreeMap<>(cases);
    fewer.remove(referral.value());
    return new SpecialistWork(victim, erased, lines, facts, fewer, grants, redirects, links);
  }

  SpecialistWork with(OrganisationId organisation, GrantWork grant) {
    SortedMap<String, GrantWork> more = new TreeMap<>(grants);
    more.put(organisation.value(), grant);
    return new SpecialistWork(victim, erased, lines, facts, cases, more, redirects, links);
  }

  /** She lets an organisation know of another one. */
  SpecialistWork linked(OrganisationId organisation, OrganisationId with) {
    return links(organisation, known -> known.add(with.value()));
  }

  /** It is told no longer. */
  SpecialistWork unlinked(OrganisationId organisation, OrganisationId with) {
    return links(organisation, known -> known.remove(with.value()));
  }

  private SpecialistWork links(OrganisationId organisation, Consumer<SortedSet<String>> change) {
    SortedMap<String, SortedSet<String>> next = new TreeMap<>(links);
    SortedSet<String> known =
        new TreeSet<>(next.getOrDefault(organisation.value(), Collections.emptySortedSet()));
    change.accept(known);
    if (known.isEmpty()) {
      next.remove(organisation.value());
    } else {
      next.put(organisation.value(), known);
    }
    return new SpecialistWork(victim, erased, lines, facts, cases, grants, redirects, next);
  }

  SpecialistWork withRedirect(ReferralId onward) {
    SortedSet<String> more = new TreeSet<>(redirects);
    more.add(onward.value());
    return new SpecialistWork(victim, erased, lines, facts, cases, grants, more, links);
  }
}

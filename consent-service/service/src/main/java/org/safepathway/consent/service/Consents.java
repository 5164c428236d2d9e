package org.safepathway.consent.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Taken;
import org.safepathway.kernel.OrganisationId;

/**
 * What she last answered for one purpose. What is disclosed is the union of the grants.
 *
 * @param standing where it stands: given as long as there is a grant
 * @param grants the consents in force or waiting for their first day, one a stage and taker; {@link
 *     Taken} says which of them an answer ends
 * @param takers the organisations that took an answer: she may withdraw there, as easily as she
 *     gave it (DOMAIN.md rule 7)
 */
record Consents(Standing standing, List<Grant> grants, Set<OrganisationId> takers) {

  /** Where the answer stands. */
  enum Standing {
    /** Never asked. */
    NONE,
    /** She agreed. */
    GIVEN,
    /** She did not agree. */
    REFUSED,
    /** She took it back. */
    WITHDRAWN,
    /** Its last day was over. */
    LAPSED
  }

  static final Consents NONE = new Consents(Standing.NONE, List.of(), Set.of());

  Consents {
    grants = List.copyOf(grants);
    takers = Set.copyOf(takers);
  }

  /**
   * She agreed.
   *
   * @param gone classes that no earlier grant names any more
   */
  Consents given(Grant grant, Set<FactClass> gone) {
    List<Grant> now = new ArrayList<>(less(after(grant.taken()), gone));
    now.add(grant);
    return new Consents(Standing.GIVEN, now, Sets.plus(takers, grant.taken().by()));
  }

  Consents givenOnce(OrganisationId taker) {
    return new Consents(Standing.GIVEN, List.of(), Sets.plus(takers, taker));
  }

  /**
   * She did not agree. What another organisation heard leaves what she agreed with the recipient.
   *
   * @param gone classes that no earlier grant names any more
   */
  Consents refused(Taken taken, Set<FactClass> gone) {
    List<Grant> now = less(after(taken), gone);
    return new Consents(
        now.isEmpty() ? Standing.REFUSED : Standing.GIVEN, now, Sets.plus(takers, taken.by()));
  }

  Consents refusedOnce(OrganisationId taker) {
    return new Consents(Standing.REFUSED, List.of(), Sets.plus(takers, taker));
  }

  Consents ended(Standing how) {
    return new Consents(how, List.of(), takers);
  }

  Consents narrowed(Set<FactClass> gone) {
    if (grants.isEmpty()) {
      // An override alone was narrowed: she has answered nothing by it.
      return this;
    }
    List<Grant> now = less(grants, gone);
    return new Consents(now.isEmpty() ? Standing.WITHDRAWN : standing, now, takers);
  }

  /** The grants that hold at this instant. */
  List<Grant> liveAt(Instant now) {
    return grants.stream().filter(grant -> grant.liveAt(now)).toList();
  }

  /** Whether there are grants and the last day of each is over. */
  boolean overAt(Instant now) {
    return !grants.isEmpty() && grants.stream().allMatch(grant -> grant.overAt(now));
  }

  /** Every class that a grant names, live or not. */
  Set<FactClass> named() {
    return named(grants);
  }

  /** The classes that no grant names any more after an answer that is taken so and names these. */
  Set<FactClass> goneBy(Taken taken, Set<FactClass> classes) {
    return Sets.minus(Sets.minus(named(), named(after(taken))), classes);
  }

  private static Set<FactClass> named(List<Grant> grants) {
    return grants.stream()
        .map(Grant::classes)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The grants that an answer taken so does not end. */
  private List<Grant> after(Taken taken) {
    return grants.stream().filter(grant -> !taken.ends(grant.taken())).toList();
  }

  /** Without these classes; a grant of which nothing is left is over. */
  private static List<Grant> less(List<Grant> grants, Set<FactClass> gone) {
    return gone.isEmpty()
        ? grants
        : grants.stream()
            .map(grant -> grant.without(gone))
            .filter(grant -> !grant.classes().isEmpty())
            .toList();
  }
}

package org.safepathway.consent.service;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.OrganisationId;

/**
 * What she last answered for one purpose.
 *
 * <p>A consent taken by a specialist replaces every earlier one. A provisional one replaces only a
 * provisional one: what police ask anew must not end what she agreed with a specialist.
 *
 * @param standing where it stands
 * @param grants the consents in force or waiting for their first day, one a stage
 * @param takers the organisations that took an answer: she may withdraw there, as easily as she
 *     gave it (DOMAIN.md rule 7)
 */
record Consents(Standing standing, Map<ConsentStage, Grant> grants, Set<OrganisationId> takers) {

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

  static final Consents NONE = new Consents(Standing.NONE, Map.of(), Set.of());

  Consents {
    grants = Map.copyOf(grants);
    takers = Set.copyOf(takers);
  }

  Consents given(ConsentStage stage, Grant grant, OrganisationId taker) {
    Map<ConsentStage, Grant> now = new EnumMap<>(ConsentStage.class);
    if (stage == ConsentStage.PROVISIONAL) {
      now.putAll(grants);
    }
    now.put(stage, grant);
    return new Consents(Standing.GIVEN, now, Sets.plus(takers, taker));
  }

  Consents givenOnce(OrganisationId taker) {
    return new Consents(Standing.GIVEN, Map.of(), Sets.plus(takers, taker));
  }

  Consents refused(OrganisationId taker) {
    return new Consents(Standing.REFUSED, Map.of(), Sets.plus(takers, taker));
  }

  Consents ended(Standing how) {
    return new Consents(how, Map.of(), takers);
  }

  Consents narrowed(Set<FactClass> gone) {
    return new Consents(
        standing,
        grants.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().without(gone))),
        takers);
  }

  /** The grants that hold at this instant. */
  List<Grant> liveAt(Instant now) {
    return grants.values().stream().filter(grant -> grant.liveAt(now)).toList();
  }

  /** Whether there are grants and the last day of each is over. */
  boolean overAt(Instant now) {
    return !grants.isEmpty() && grants.values().stream().allMatch(grant -> grant.overAt(now));
  }

  /** Every class that a grant names, live or not. */
  Set<FactClass> named() {
    return grants.values().stream()
        .map(Grant::classes)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}

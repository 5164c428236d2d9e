package org.safepathway.consent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactClass;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * What a rule may look at besides the stream.
 *
 * @param now the instant of the decision
 * @param registry who exists and who may act, asked anew at each decision
 * @param attestations whether the vault vouched
 */
record Circumstances(Instant now, Registry registry, Attestations attestations) {

  /** Today in London. */
  LocalDate today() {
    return now.atZone(Limits.ZONE).toLocalDate();
  }

  /** What kind of open organisation this is, or null. */
  @Nullable OrganisationKind audience(OrganisationId id) {
    return registry
        .organisation(id)
        .filter(Organisation::open)
        .map(Organisation::kind)
        .orElse(null);
  }

  /** Whether each class may be disclosed to an organisation now, by what its stream says. */
  boolean disclosed(ConsentState state, OrganisationId recipient, Collection<FactClass> classes) {
    OrganisationKind audience = audience(recipient);
    return audience != null
        && classes.stream().allMatch(each -> state.disclosesAt(each, audience, now));
  }

  boolean openSpecialist(OrganisationId id) {
    return new Authority(registry).open(id, OrganisationKind.SPECIALIST);
  }

  boolean holds(Actor actor, Set<StaffRole> roles) {
    return new Authority(registry).holds(actor, roles);
  }

  boolean holds(Actor actor, StaffRole role) {
    return holds(actor, Set.of(role));
  }

  Stamp stamp(Issued issued) {
    return new Stamp(now, issued);
  }
}

package org.safepathway.specialist.projector;

import java.util.List;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestHandles;
import org.safepathway.projections.testing.TestNetwork;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.PendingOverride;
import org.safepathway.specialist.documents.SpecialistCollections;

/** What specialist organisations hold after a story. */
record SpecialistRoom(Folded folded, Story story) {

  static final SpecialistProjection PROJECTION =
      new SpecialistProjection(new TestHandles(), new TestNetwork());

  static SpecialistRoom after(Story story) {
    return new SpecialistRoom(Folded.of(PROJECTION, story), story);
  }

  List<Case> cases(OrganisationId organisation) {
    return folded.read(organisation, SpecialistCollections.CASES, Case.class);
  }

  List<PendingOverride> overrides(OrganisationId organisation) {
    return folded.read(organisation, SpecialistCollections.OVERRIDES, PendingOverride.class);
  }

  /** The case of a referral. */
  Case held(OrganisationId organisation, ReferralId referral) {
    String handle = handle(organisation, referral);
    return cases(organisation).stream()
        .filter(held -> held.reference().equals(handle))
        .findFirst()
        .orElseThrow();
  }

  /** The facts of a referral. */
  List<HeldFact> facts(OrganisationId organisation, ReferralId referral) {
    String handle = handle(organisation, referral);
    return folded.read(organisation, SpecialistCollections.FACTS, CaseFacts.class).stream()
        .filter(facts -> facts.reference().equals(handle))
        .flatMap(facts -> facts.facts().stream())
        .toList();
  }

  /** The facts of a case. */
  List<HeldFact> facts(OrganisationId organisation, Case held) {
    return folded.read(organisation, SpecialistCollections.FACTS, CaseFacts.class).stream()
        .filter(facts -> facts.reference().equals(held.reference()))
        .flatMap(facts -> facts.facts().stream())
        .toList();
  }

  /** The classes of the facts of a referral, in the order recorded. */
  List<FactClass> classes(OrganisationId organisation, ReferralId referral) {
    return facts(organisation, referral).stream().map(held -> held.sealed().factClass()).toList();
  }

  /** What happened in a case. */
  List<Happening> history(OrganisationId organisation, ReferralId referral) {
    return held(organisation, referral).history().stream().map(Entry::what).toList();
  }

  private String handle(OrganisationId organisation, ReferralId referral) {
    return new TestHandles().referral(organisation, story.victim(), referral);
  }
}

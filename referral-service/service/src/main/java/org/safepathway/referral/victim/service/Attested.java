package org.safepathway.referral.victim.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/** Whether sealed facts are what the vault vouched for, and may be on a Victim stream at all. */
public final class Attested {

  private Attested() {}

  /** Whether these are exactly the attested facts of this victim, entered by this organisation. */
  public static boolean exactly(
      List<SealedFact> facts,
      Attestation attestation,
      VictimId victim,
      OrganisationId by,
      Attestations attestations) {
    return !facts.isEmpty()
        && attestation.victim().equals(victim)
        && attestation.recordedBy().equals(by)
        && facts.stream().allMatch(fact -> fact.recordedBy().equals(by))
        && attestation.facts().equals(ids(facts))
        && attestation.classes().equals(classes(facts))
        && attestations.genuine(attestation);
  }

  /** Whether all of them are of classes that a Victim stream keeps. */
  static boolean mayBeHere(List<SealedFact> facts) {
    return facts.stream().map(SealedFact::factClass).noneMatch(FactClass::keyHeldByOrganisations);
  }

  private static List<FactId> ids(List<SealedFact> facts) {
    return facts.stream().map(SealedFact::id).toList();
  }

  private static Set<FactClass> classes(List<SealedFact> facts) {
    Set<FactClass> classes = EnumSet.noneOf(FactClass.class);
    facts.forEach(fact -> classes.add(fact.factClass()));
    return classes;
  }
}

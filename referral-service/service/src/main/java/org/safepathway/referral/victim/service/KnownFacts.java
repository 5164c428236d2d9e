package org.safepathway.referral.victim.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.LinkTried;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimEvent;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimRegistered;
import org.safepathway.referral.victim.VictimUnlinked;

/**
 * What a Victim stream knows: which facts there are, of which class and whose, never what they say.
 */
final class KnownFacts {

  private final Actor registeredBy;
  private final Map<FactId, Known> facts = new HashMap<>();
  private @Nullable ErasureCause erased;

  /** A fact of which the stream knows no more than this. */
  private record Known(FactClass factClass, OrganisationId recordedBy) {}

  KnownFacts(VictimRegistered registered) {
    registeredBy = registered.stamp().by();
    add(registered.facts());
  }

  /** Takes one more event in. */
  void evolve(VictimEvent event) {
    switch (event) {
      case FactsRecorded recorded -> add(recorded.facts());
      case VictimErased gone -> erased = gone.cause();
      case VictimRegistered _, LinkTried _, VictimLinked _, VictimUnlinked _ -> {}
    }
  }

  /** Who registered her. */
  Actor registeredBy() {
    return registeredBy;
  }

  /** Whether her record was erased. */
  boolean erased() {
    return erased != null;
  }

  /** Whether her record was erased although nothing may have been sent. */
  boolean givenUp() {
    return erased == ErasureCause.NEVER_SENT || erased == ErasureCause.ERASED_BEFORE;
  }

  /**
   * Whether there is what a fact says it corrects: a fact of the same class that the same
   * organisation recorded. What others recorded stands beside it; how a change of safe contact
   * reaches theirs is an act of its own (DOMAIN.md rule 20).
   */
  boolean canCorrect(SealedFact fact) {
    return fact.supersedes() == null || known(fact).equals(facts.get(fact.supersedes()));
  }

  private static Known known(SealedFact fact) {
    return new Known(fact.factClass(), fact.recordedBy());
  }

  private void add(List<SealedFact> added) {
    added.forEach(fact -> facts.put(fact.id(), known(fact)));
  }
}

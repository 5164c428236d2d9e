package org.safepathway.referral.victim.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
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
  private final List<Answer.Change> changes = new ArrayList<>();
  private final Issued registration;
  private Instant recordedAt;
  private @Nullable ErasureCause erased;

  /** A fact of which the stream knows no more than this. */
  private record Known(FactClass factClass, OrganisationId recordedBy, String fingerprint) {

    boolean isLike(SealedFact fact) {
      return factClass == fact.factClass() && recordedBy.equals(fact.recordedBy());
    }
  }

  KnownFacts(VictimRegistered registered) {
    registeredBy = registered.stamp().by();
    registration = registered.stamp().issued();
    recordedAt = registered.stamp().at();
    add(registered.facts());
  }

  /** Takes one more event in. */
  void evolve(VictimEvent event) {
    switch (event) {
      case FactsRecorded recorded -> {
        noteChanges(recorded);
        recordedAt = recorded.stamp().at();
        add(recorded.facts());
      }
      case VictimErased gone -> erased = gone.cause();
      case VictimRegistered _, LinkTried _, VictimLinked _, VictimUnlinked _ -> {}
    }
  }

  /** Who registered her. */
  Actor registeredBy() {
    return registeredBy;
  }

  /** Whether this is the request that registered her. */
  boolean isRegistration(Issued issued) {
    return issued.by().organisation().equals(registration.by().organisation())
        && issued.request().equals(registration.request());
  }

  /** When a fact of hers was last recorded. */
  Instant recordedAt() {
    return recordedAt;
  }

  /** What was changed of who she is and how she may be contacted, oldest first. */
  List<Answer.Change> changes() {
    return List.copyOf(changes);
  }

  /** Whether her record was erased. */
  boolean erased() {
    return erased != null;
  }

  /** Whether it was erased because nothing was ever sent. */
  boolean neverSent() {
    return erased == ErasureCause.NEVER_SENT;
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
    Known corrected = fact.supersedes() == null ? null : facts.get(fact.supersedes());
    return fact.supersedes() == null || (corrected != null && corrected.isLike(fact));
  }

  /** Whether there is a fact of this id. */
  boolean has(SealedFact fact) {
    return facts.containsKey(fact.id());
  }

  /** Whether there is this fact. */
  boolean hasSame(SealedFact fact) {
    return known(fact).equals(facts.get(fact.id()));
  }

  /** What comes after another of its class is a change, whoever recorded the other. */
  private void noteChanges(FactsRecorded recorded) {
    Set<FactClass> before = EnumSet.noneOf(FactClass.class);
    facts.values().forEach(fact -> before.add(fact.factClass()));
    recorded.facts().stream()
        .filter(fact -> fact.factClass().changeIsControlled() && before.contains(fact.factClass()))
        .map(
            fact ->
                new Answer.Change(
                    fact.id().value(),
                    fact.factClass().name(),
                    fact.recordedBy(),
                    recorded.stamp().at()))
        .forEach(changes::add);
  }

  private static Known known(SealedFact fact) {
    return new Known(fact.factClass(), fact.recordedBy(), fact.fingerprint());
  }

  private void add(List<SealedFact> added) {
    added.forEach(fact -> facts.put(fact.id(), known(fact)));
  }
}

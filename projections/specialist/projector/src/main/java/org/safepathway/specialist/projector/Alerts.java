package org.safepathway.specialist.projector;

import java.util.List;
import java.util.stream.Collectors;
import org.safepathway.consent.FactId;
import org.safepathway.referral.ContactChange;
import org.safepathway.specialist.documents.Alert;

/**
 * What a case alerts to, folded from the facts that it holds and from nothing else: so an alert can
 * speak of no class that is not shared, and goes with the grant (DOMAIN.md rule 20).
 */
final class Alerts {

  private Alerts() {}

  /** The alerts of a case that holds these facts. */
  static List<Alert> of(CaseWork held, List<RecordedFact> facts) {
    var acknowledged =
        held.acknowledged().stream().map(FactId::new).collect(Collectors.toUnmodifiableSet());
    return facts.stream()
        .filter(fact -> isChange(fact, facts))
        .map(Alerts::change)
        .filter(change -> change.concerns(held.origin().to(), held.origin().sentAt(), acknowledged))
        .map(change -> new Alert(change.fact(), change.factClass(), change.at()))
        .toList();
  }

  /** What comes after another of its class is a change, whoever recorded the other. */
  private static boolean isChange(RecordedFact fact, List<RecordedFact> facts) {
    return fact.sealed().factClass().changeIsControlled()
        && facts.stream()
            .anyMatch(
                other ->
                    other.sealed().factClass() == fact.sealed().factClass()
                        && other.order() < fact.order());
  }

  private static ContactChange change(RecordedFact fact) {
    return new ContactChange(
        fact.sealed().id(), fact.sealed().factClass(), fact.sealed().recordedBy(), fact.at());
  }
}

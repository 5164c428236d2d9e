package org.safepathway.frontdoor;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.AcknowledgeChange;
import org.safepathway.referral.ContactChange;
import org.safepathway.referral.RecordContact;
import org.safepathway.referral.inside.Acknowledge;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.victim.AskChanges;

/**
 * What was changed of who she is and how she may be contacted, as the caller's organisation is
 * shown it: her stream says what was changed, the organisation's own Consent stream whether that
 * class is shared with it, and the Referral stream decides (DOMAIN.md rule 20). One stream cannot
 * look into another while it decides, so they are asked before.
 */
final class ContactChanges {

  private final Steps steps;
  private final OwnGrant ownGrant;

  ContactChanges(Steps steps) {
    this.steps = steps;
    ownGrant = new OwnGrant(steps);
  }

  Outcome contact(Errand errand, References.Resolved id, Contact act) {
    return Outcomes.of(
        steps.one(
            new RecordContact(id.referral(), act.result(), shown(errand, id), errand.issued())),
        act.reference());
  }

  Outcome acknowledge(Errand errand, References.Resolved id, Acknowledge act) {
    return Outcomes.of(
        steps.one(
            new AcknowledgeChange(id.referral(), act.facts(), shown(errand, id), errand.issued())),
        act.reference());
  }

  /** Of an erased record nothing is shown, and nothing of one that does not exist. */
  private List<ContactChange> shown(Errand errand, References.Resolved id) {
    if (!(steps.one(new AskChanges(id.victim(), errand.step("changes")))
        instanceof Answer.Changes told)) {
      return List.of();
    }
    Map<FactClass, List<ContactChange>> byClass = new EnumMap<>(FactClass.class);
    for (Answer.Change change : told.changes()) {
      ContactChange known =
          new ContactChange(
              new FactId(change.fact()),
              FactClass.valueOf(change.kind()),
              change.by(),
              change.at());
      byClass.merge(known.factClass(), List.of(known), ContactChanges::both);
    }
    return byClass.entrySet().stream()
        .filter(of -> ownGrant.refusal(errand, id.victim(), Set.of(of.getKey())).isEmpty())
        .map(Map.Entry::getValue)
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<ContactChange> both(List<ContactChange> one, List<ContactChange> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}

package org.safepathway.frontdoor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.victim.RecordFacts;

/**
 * Adds or corrects facts. A status goes to the caller's own Consent stream, and first, since it is
 * the one that a missing consent refuses; everything else goes to the Victim stream.
 */
final class AddingFacts {

  private final Steps steps;
  private final SealedChecks checks;

  AddingFacts(Steps steps, SealedChecks checks) {
    this.steps = steps;
    this.checks = checks;
  }

  Outcome add(Errand errand, VictimId victim, AddFacts act) {
    Vault.Sealed sealed = act.sealed();
    if (sealed.facts().isEmpty() || of(FactClass.CASE_NOTE, sealed).findAny().isPresent()) {
      return Outcomes.refused(CommonRefusal.MALFORMED);
    }
    Optional<RefusalReason> refusal = checks.refusal(errand, victim, sealed);
    return refusal.isPresent()
        ? Outcomes.refused(refusal.get())
        : Outcomes.of(steps.inOrder(commands(errand, victim, sealed)), act.reference());
  }

  private static List<Command> commands(Errand errand, VictimId victim, Vault.Sealed sealed) {
    List<Command> commands = new ArrayList<>();
    ConsentId own = ConsentId.of(victim, errand.organisation());
    of(FactClass.STATUS, sealed)
        .forEach(
            status ->
                commands.add(
                    new RecordStatus(
                        own,
                        status,
                        sealed.attestation(),
                        errand.step("status-" + commands.size()))));
    List<SealedFact> others =
        sealed.facts().stream().filter(fact -> fact.factClass() != FactClass.STATUS).toList();
    if (!others.isEmpty()) {
      commands.add(new RecordFacts(victim, others, sealed.attestation(), errand.issued()));
    }
    return commands;
  }

  private static java.util.stream.Stream<SealedFact> of(FactClass factClass, Vault.Sealed sealed) {
    return sealed.facts().stream().filter(fact -> fact.factClass() == factClass);
  }
}

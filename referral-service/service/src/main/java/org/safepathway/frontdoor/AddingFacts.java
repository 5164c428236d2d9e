package org.safepathway.frontdoor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Adds or corrects facts. A status comes alone and goes to the caller's own Consent stream,
 * everything else goes to the Victim stream; a note has an act of its own.
 */
final class AddingFacts {

  private final Steps steps;
  private final SealedChecks checks;

  AddingFacts(Steps steps, SealedChecks checks) {
    this.steps = steps;
    this.checks = checks;
  }

  Outcome add(Errand errand, VictimId victim, AddFacts act) {
    Set<FactClass> classes =
        act.sealed().facts().stream().map(SealedFact::factClass).collect(Collectors.toSet());
    boolean status = classes.contains(FactClass.STATUS);
    if (classes.contains(FactClass.CASE_NOTE) || (status && act.sealed().facts().size() > 1)) {
      return Outcomes.refused(CommonRefusal.MALFORMED);
    }
    Optional<RefusalReason> refusal = checks.refusal(errand, victim, act.sealed());
    return refusal.isPresent()
        ? Outcomes.refused(refusal.get())
        : Outcomes.of(
            steps.one(
                status
                    ? recordStatus(errand, victim, act.sealed())
                    : recordFacts(errand, victim, act.sealed())),
            act.reference());
  }

  private static Command recordStatus(Errand errand, VictimId victim, Vault.Sealed sealed) {
    return new RecordStatus(
        ConsentId.of(victim, errand.organisation()),
        sealed.facts().getFirst(),
        sealed.attestation(),
        errand.issued());
  }

  private static Command recordFacts(Errand errand, VictimId victim, Vault.Sealed sealed) {
    return new RecordFacts(victim, sealed.facts(), sealed.attestation(), errand.issued());
  }
}

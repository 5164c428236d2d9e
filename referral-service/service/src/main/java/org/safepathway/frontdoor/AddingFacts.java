package org.safepathway.frontdoor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.victim.RecordFacts;
import org.safepathway.referral.victim.RegisterVictim;

/**
 * Adds or corrects facts. A status comes alone and goes to the caller's own Consent stream,
 * everything else goes to the Victim stream; a note has an act of its own. A specialist records
 * only what a live grant of its own discloses to it; the officer who registered her may always
 * correct what was sent. The officer's request again with another body is another correction: to
 * refuse it would tell that she is there, since nothing can be compared once she was erased
 * (decision 0010).
 */
final class AddingFacts {

  private final Steps steps;
  private final SealedChecks checks;
  private final OwnGrant ownGrant;

  AddingFacts(Steps steps, SealedChecks checks) {
    this.steps = steps;
    this.checks = checks;
    ownGrant = new OwnGrant(steps);
  }

  Outcome add(Errand errand, VictimId victim, AddFacts act) {
    Set<FactClass> classes =
        act.sealed().facts().stream().map(SealedFact::factClass).collect(Collectors.toSet());
    boolean status = classes.contains(FactClass.STATUS);
    if (classes.contains(FactClass.CASE_NOTE) || (status && act.sealed().facts().size() > 1)) {
      return Outcomes.refused(CommonRefusal.MALFORMED);
    }
    Optional<RefusalReason> unattested = checks.refusal(errand, victim, act.sealed());
    if (unattested.isPresent()) {
      return Outcomes.refused(unattested.get());
    }
    Optional<Refusal> refusal =
        status || errand.kind() == OrganisationKind.POLICE
            ? Optional.empty()
            : refusal(errand, victim, act.sealed(), classes);
    return refusal.isPresent()
        ? new Outcome.Refused(refusal.get())
        : Outcomes.of(
            steps.one(
                status
                    ? recordStatus(errand, victim, act.sealed())
                    : recordFacts(errand, victim, act)),
            act.reference());
  }

  /** What was recorded before is answered the same again, whatever she agrees to now. */
  private Optional<Refusal> refusal(
      Errand errand, VictimId victim, Vault.Sealed sealed, Set<FactClass> classes) {
    // Nobody is registered with no fact at all, nor twice: her stream only answers from memory.
    RegisterVictim probe =
        new RegisterVictim(victim, List.of(), sealed.attestation(), errand.issued());
    return switch (steps.memory(probe)) {
      case SAME -> Optional.empty();
      case ANOTHER_BODY -> Optional.of(Refusal.of(CommonRefusal.REQUEST_ID_REUSED));
      case NEW -> ownGrant.refusal(errand, victim, classes);
    };
  }

  private static Command recordStatus(Errand errand, VictimId victim, Vault.Sealed sealed) {
    return new RecordStatus(
        ConsentId.of(victim, errand.organisation()),
        sealed.facts().getFirst(),
        sealed.attestation(),
        errand.issued());
  }

  private static Command recordFacts(Errand errand, VictimId victim, AddFacts act) {
    return new RecordFacts(
        victim,
        act.sealed().facts(),
        act.sealed().attestation(),
        act.confirmed(),
        errand.kind() == OrganisationKind.POLICE ? errand.issuedAsAsked() : errand.issued());
  }
}

package org.safepathway.referral.victim.service;

import org.safepathway.consent.Attestations;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.RecordFacts;

/**
 * Adds facts or corrects them: a correction names a known fact of the same class and recorder.
 * Whoever changes who she is or how she may be contacted says how it was confirmed with her
 * (DOMAIN.md rule 20).
 */
final class RecordingFacts {

  private RecordingFacts() {}

  static Decision decide(
      KnownFacts known,
      RecordFacts command,
      Stamp stamp,
      Registry registry,
      Attestations attestations) {
    if (!mayRecordHere(known, stamp.by(), registry)) {
      return Decision.refuses(ReferralRefusal.NOT_YOURS);
    }
    if (!Attested.mayBeHere(command.facts())
        || !Attested.exactly(
            command.facts(),
            command.attestation(),
            command.victim(),
            stamp.by().organisation(),
            attestations)) {
      return Decision.refuses(ReferralRefusal.ATTESTATION_INVALID);
    }
    if (!command.facts().stream().allMatch(known::canCorrect)) {
      return Decision.refuses(ReferralRefusal.NOTHING_TO_CORRECT);
    }
    boolean controlled =
        command.facts().stream().anyMatch(fact -> fact.factClass().changeIsControlled());
    if (controlled && command.confirmed() == null) {
      return Decision.refuses(ReferralRefusal.CHANGE_NOT_CONFIRMED);
    }
    if (command.facts().stream().anyMatch(known::has)) {
      // Two facts of one id could not be told apart, and neither would be opened.
      return command.facts().stream().allMatch(known::hasSame)
          ? new Decision.IsSo()
          : Decision.refuses(CommonRefusal.REQUEST_ID_REUSED);
    }
    return Decision.happens(
        new FactsRecorded(
            command.victim(), command.facts(), controlled ? command.confirmed() : null, stamp));
  }

  /** Among police only the officer who registered her, never a colleague (DOMAIN.md rule 21). */
  private static boolean mayRecordHere(KnownFacts known, Actor by, Registry registry) {
    return Registering.mayRecord(by, registry)
        && (!isPolice(by, registry) || by.equals(known.registeredBy()));
  }

  /** Whether somebody is of a force. */
  static boolean isPolice(Actor by, Registry registry) {
    return registry
        .organisation(by.organisation())
        .filter(organisation -> organisation.kind() == OrganisationKind.POLICE)
        .isPresent();
  }
}

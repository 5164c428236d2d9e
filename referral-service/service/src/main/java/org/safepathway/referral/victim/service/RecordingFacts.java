package org.safepathway.referral.victim.service;

import org.safepathway.consent.Attestations;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.RecordFacts;

/** Adds facts or corrects them: a correction names a known fact of the same class and recorder. */
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
    return Decision.happens(new FactsRecorded(command.victim(), command.facts(), stamp));
  }

  /** Among police only the officer who registered her, never a colleague (DOMAIN.md rule 21). */
  private static boolean mayRecordHere(KnownFacts known, Actor by, Registry registry) {
    boolean police =
        registry
            .organisation(by.organisation())
            .filter(organisation -> organisation.kind() == OrganisationKind.POLICE)
            .isPresent();
    return Registering.mayRecord(by, registry) && (!police || by.equals(known.registeredBy()));
  }
}

package org.safepathway.referral.service;

import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.AddNote;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReferralRefusal;

/** The service writes a note of its own. */
final class AddingNotes {

  private AddingNotes() {}

  static Decision decide(Situation now, AddNote command, Stamp stamp) {
    if (!isOwnNote(command.note(), stamp.by())) {
      return Decision.refuses(ReferralRefusal.ATTESTATION_INVALID);
    }
    return Decision.happens(new NoteAdded(command.referral(), now.victim(), command.note(), stamp));
  }

  /** Whether it is a note, sealed for the writer's own organisation. */
  static boolean isOwnNote(SealedFact fact, Actor by) {
    return fact.factClass() == FactClass.CASE_NOTE && fact.recordedBy().equals(by.organisation());
  }
}

package org.safepathway.specialist.desk.facts;

import java.util.List;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.documents.HeldFact;

/** What a correction may name: a fact of its class that this case holds. */
final class Superseded {

  private Superseded() {}

  /** Whether the case holds such a fact of this class. */
  static boolean among(List<HeldFact> held, FactId id, FactClass factClass) {
    return held.stream()
        .anyMatch(fact -> fact.sealed().id().equals(id) && fact.sealed().factClass() == factClass);
  }

  /** The refusal of one that it does not hold, whoever else may. */
  static Inside.Outcome unknown() {
    return new Inside.Outcome.Refused(
        new Refusal(
            DeskRefusal.FIELDS_AT_FAULT.code(),
            List.of(new FieldFault("supersedes", FaultCode.UNKNOWN_CHOICE))));
  }
}

package org.safepathway.vault;

import java.util.Arrays;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.status.CaseNote;
import org.safepathway.status.Outcome;
import org.safepathway.status.StatusFact;

/** The closed table of what can be sealed: the name in the envelope, the record and its class. */
enum FactType {
  IDENTITY("identity", Identity.class, FactClass.IDENTITY),
  SAFE_CONTACT("safeContact", SafeContact.class, FactClass.SAFE_CONTACT),
  RISK("risk", Risk.class, FactClass.RISK),
  OVERRIDE_REASON("overrideReason", OverrideReason.class, FactClass.RISK),
  SUPPORT("support", Support.class, FactClass.SUPPORT),
  STATUS("status", StatusFact.class, FactClass.STATUS),
  CASE_NOTE("caseNote", CaseNote.class, FactClass.CASE_NOTE),
  OUTCOME("outcome", Outcome.class, FactClass.CASE_NOTE);

  private final String label;
  private final Class<? extends Fact> record;
  private final FactClass factClass;

  FactType(String label, Class<? extends Fact> record, FactClass factClass) {
    this.label = label;
    this.record = record;
    this.factClass = factClass;
  }

  /** The stable name, in the envelope and in front of a fault's path. */
  String label() {
    return label;
  }

  Class<? extends Fact> record() {
    return record;
  }

  FactClass factClass() {
    return factClass;
  }

  /**
   * The type of a fact.
   *
   * @throws IllegalArgumentException if the table does not have it
   */
  static FactType of(Fact fact) {
    return Arrays.stream(values())
        .filter(type -> type.record == fact.getClass())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a fact that can be sealed"));
  }

  /**
   * The type of this name.
   *
   * @throws IllegalArgumentException if the table does not have it
   */
  static FactType labelled(String label) {
    return Arrays.stream(values())
        .filter(type -> type.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a fact that can be sealed"));
  }
}

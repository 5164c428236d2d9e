package org.safepathway.specialist.desk.facts;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.status.CaseNote;
import org.safepathway.status.Outcome;
import org.safepathway.status.StatusFact;

/** The kinds of fact, each with the form that corrects it. */
enum FactKind {
  /** Who she is. */
  IDENTITY(Identity.class, "identity"),
  /** How she may be contacted. */
  SAFE_CONTACT(SafeContact.class, "safeContact"),
  /** How great the risk is. */
  RISK(Risk.class, "risk"),
  /** Why facts were shared without consent. */
  OVERRIDE_REASON(OverrideReason.class, null),
  /** What she needs. */
  SUPPORT(Support.class, "support"),
  /** Her status. */
  STATUS(StatusFact.class, null),
  /** A note. */
  NOTE(CaseNote.class, null),
  /** Why it was declined. */
  OUTCOME(Outcome.class, null);

  private final Class<? extends Fact> type;
  private final @Nullable String field;

  FactKind(Class<? extends Fact> type, @Nullable String field) {
    this.type = type;
    this.field = field;
  }

  /** The record. */
  Class<? extends Fact> type() {
    return type;
  }

  /** Its field in a correction, or null if it is not corrected there. */
  public @Nullable String field() {
    return field;
  }

  /**
   * The kind of a fact.
   *
   * @throws IllegalArgumentException if the table does not have it
   */
  static FactKind of(Fact fact) {
    return Arrays.stream(values())
        .filter(kind -> Objects.equals(kind.type, fact.getClass()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no known kind of fact"));
  }
}

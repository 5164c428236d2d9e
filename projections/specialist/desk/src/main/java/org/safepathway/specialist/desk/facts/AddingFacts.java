package org.safepathway.specialist.desk.facts;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactId;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.HeldFact;
import org.springframework.stereotype.Component;

/** Adds facts; one of them may correct a fact of its class that the case holds. */
@Component
final class AddingFacts {

  /** Nothing was given. */
  static final String NOTHING_GIVEN = "nothing-given";

  private final Cases cases;
  private final Sealing sealing;

  AddingFacts(Cases cases, Sealing sealing) {
    this.cases = cases;
    this.sealing = sealing;
  }

  Inside.Outcome add(SignedIn who, RequestId request, Case held, NewFacts facts) {
    List<Fact> given = facts.given();
    if (given.isEmpty()) {
      return new Inside.Outcome.Refused(
          new Refusal(
              DeskRefusal.FIELDS_AT_FAULT.code(), List.of(new FieldFault("", NOTHING_GIVEN))));
    }
    if (facts.unconfirmed()) {
      return new Inside.Outcome.Refused(
          new Refusal(
              DeskRefusal.FIELDS_AT_FAULT.code(),
              List.of(new FieldFault("confirmed", FaultCode.REQUIRED))));
    }
    FactId corrected = facts.supersedes();
    List<HeldFact> known = corrected == null ? List.of() : cases.facts(who, held);
    List<Vault.Entry> entries = given.stream().map(fact -> entry(fact, corrected, known)).toList();
    if (corrected != null && entries.stream().allMatch(entry -> entry.supersedes() == null)) {
      return Superseded.unknown();
    }
    return sealing.act(
        who,
        request,
        held.reference(),
        entries,
        safe -> new AddFacts(held.reference(), safe, facts.confirmed()),
        UnaryOperator.identity());
  }

  private static Vault.Entry entry(Fact fact, @Nullable FactId corrected, List<HeldFact> known) {
    boolean corrects = corrected != null && Superseded.among(known, corrected, fact.factClass());
    return new Vault.Entry(fact, corrects ? corrected : null);
  }
}

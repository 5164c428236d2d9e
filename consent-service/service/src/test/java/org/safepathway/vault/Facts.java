package org.safepathway.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.safepathway.consent.facts.Address;
import org.safepathway.consent.facts.Child;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Perpetrator;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.status.CaseNote;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.Outcome;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;

/** Invented facts, one of each type, each with a word that must be found nowhere in clear. */
final class Facts {

  static final String CANARY = "Canaria-Serinus";

  static final Identity IDENTITY =
      new Identity(
          CANARY,
          "Finchley",
          List.of("Linnet"),
          LocalDate.parse("1991-02-03"),
          new Address("1 Aviary Row", null, "Birmingham", "B1 1AA"),
          LocalAuthority.BIRMINGHAM);

  static final SafeContact SAFE_CONTACT =
      new SafeContact(
          "07700 900123",
          null,
          "weekdays 10 to 12\nnever at weekends",
          false,
          true,
          false,
          CANARY,
          List.of("his brother"),
          null,
          false);

  static final Risk RISK =
      new Risk(
          Risk.Tool.DASH,
          "2009",
          Risk.Grade.HIGH,
          17,
          true,
          true,
          CANARY + " says that he followed her.",
          Set.of(Risk.Order.NON_MOLESTATION, Risk.Order.DAPN, Risk.Order.STALKING),
          null,
          new Perpetrator("Magpie", "husband", null),
          false);

  static final OverrideReason OVERRIDE_REASON =
      new OverrideReason(CANARY + ": he said that he would kill her tonight.");

  static final Support SUPPORT =
      new Support(
          Set.of(Need.ADVOCACY, Need.SAFE_ACCOMMODATION, Need.INTERPRETING, Need.CHILDREN),
          Language.BENGALI,
          Dialect.SYLHETI,
          Support.InterpreterGender.WOMAN,
          List.of("Wren"),
          null,
          true,
          List.of(new Child(4, null), new Child(7, CANARY)),
          "to be safe",
          null);

  static final StatusFact STATUS =
      new StatusFact(
          ImmigrationStatus.INSECURE,
          true,
          "spouse",
          LocalDate.parse("2027-01-31"),
          CANARY,
          Set.of(StatusNeed.MVDAC, StatusNeed.DVILR, StatusNeed.IMMIGRATION_ADVICE),
          false,
          "said with her interpreter");

  static final CaseNote CASE_NOTE = new CaseNote(CANARY + " will call again.");

  static final Outcome OUTCOME = new Outcome(DeclineReason.NO_PLACE_WITHOUT_RECOURSE, CANARY);

  static final List<Fact> ALL =
      List.of(IDENTITY, SAFE_CONTACT, RISK, OVERRIDE_REASON, SUPPORT, STATUS, CASE_NOTE, OUTCOME);

  private Facts() {}
}

package org.safepathway.specialist.testdesk;

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

/** Facts about somebody invented, with every field given. */
public final class Facts {

  public static final Identity IDENTITY =
      new Identity(
          "Parveen",
          "Quillfeather",
          List.of("Pari"),
          LocalDate.of(1991, 4, 2),
          new Address("12 Tanglewood Row", "Flat 3", "Birmingham", "B1 1AA"),
          LocalAuthority.BIRMINGHAM);

  public static final SafeContact SAFE_CONTACT =
      new SafeContact(
          "07700 900123",
          "pari@example.org",
          "Weekdays from 10am to noon",
          false,
          true,
          false,
          "bluebell",
          List.of("Her brother-in-law"),
          "The school nurse",
          false);

  public static final Risk RISK =
      new Risk(
          Risk.Tool.DASH,
          "2009",
          Risk.Grade.HIGH,
          17,
          true,
          true,
          "He locked her in.\nShe got out.",
          Set.of(Risk.Order.NON_MOLESTATION),
          "Not to go near the flat",
          new Perpetrator("Imran Quillfeather", "Husband", "At his mother’s"),
          false);

  public static final OverrideReason REASON =
      new OverrideReason("She cannot be asked, and he said that he will kill her.");

  public static final Support SUPPORT =
      new Support(
          Set.of(Need.SAFE_ACCOMMODATION, Need.INTERPRETING),
          Language.PAHARI,
          Dialect.MIRPURI,
          Support.InterpreterGender.WOMAN,
          List.of("Mr Tanner"),
          "A ramp",
          true,
          List.of(new Child(4, "Asthma"), new Child(9, null)),
          "To stay near the school",
          List.of("Health visitor"));

  public static final StatusFact STATUS =
      new StatusFact(
          ImmigrationStatus.INSECURE,
          true,
          "Spouse",
          LocalDate.of(2027, 3, 31),
          "Inventian",
          Set.of(StatusNeed.MVDAC, StatusNeed.IMMIGRATION_ADVICE),
          false,
          "He keeps her passport");

  public static final CaseNote NOTE = new CaseNote("Wants to be called Pari.");

  public static final Outcome OUTCOME = new Outcome(DeclineReason.NO_CAPACITY, "Full until May");

  /** One of each kind. */
  public static final List<Fact> ALL =
      List.of(IDENTITY, SAFE_CONTACT, RISK, REASON, SUPPORT, STATUS, NOTE, OUTCOME);

  private Facts() {}
}

package org.safepathway.standalone.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.Aid;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRecord.Method;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.Perpetrator;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/** Invented facts, each carrying a text of its own so that it can be recognised. */
public final class Facts {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Facts() {}

  public static Identity identity(String mark) {
    return new Identity(
        "Given " + mark, "Family " + mark, null, null, null, LocalAuthority.SANDWELL);
  }

  public static SafeContact safeContact() {
    return new SafeContact(
        "0121 496 0000",
        null,
        "weekdays, ten to two",
        false,
        true,
        false,
        "bluebell",
        null,
        null,
        false);
  }

  public static Risk risk(boolean policeEmployed) {
    return new Risk(
        Risk.Tool.DASH,
        "2009",
        Risk.Grade.HIGH,
        16,
        true,
        false,
        "Invented incident.",
        null,
        null,
        new Perpetrator("Someone Invented", "partner", null),
        policeEmployed);
  }

  public static Support support() {
    return new Support(
        Set.of(Need.SAFETY_PLANNING),
        Language.PAHARI,
        null,
        Support.InterpreterGender.WOMAN,
        null,
        null,
        false,
        null,
        null,
        null);
  }

  public static StatusFact status(String mark) {
    return new StatusFact(
        ImmigrationStatus.INSECURE, true, null, null, null, null, false, "Status " + mark);
  }

  public static ConsentRecord consent(FactClass... classes) {
    return new ConsentRecord(
        ConsentAnswer.GIVEN,
        Set.of(classes),
        Method.SPOKEN,
        "2026-1",
        Language.PAHARI,
        Aid.INTERPRETER,
        true,
        true,
        true,
        null,
        TODAY.plusDays(7),
        TODAY.plusDays(20));
  }

  public static ConsentRecord consentToAllThatPoliceMayEnter() {
    return consent(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT);
  }

  public static List<Vault.Entry> entries(Fact... facts) {
    return List.of(facts).stream().map(fact -> new Vault.Entry(fact, null)).toList();
  }
}

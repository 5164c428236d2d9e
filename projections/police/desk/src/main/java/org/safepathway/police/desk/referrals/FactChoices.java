package org.safepathway.police.desk.referrals;

import java.util.Arrays;
import java.util.List;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.Support;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.referral.victim.Confirmation;

/** What can be chosen in the fields of facts and consents that police may enter. */
record FactChoices(
    List<Choice> localAuthorities,
    List<Choice> tools,
    List<Choice> grades,
    List<Choice> orders,
    List<Choice> needs,
    List<Choice> languages,
    List<Choice> dialects,
    List<Choice> interpreterGenders,
    List<Choice> lawfulBases,
    List<Choice> answers,
    List<Choice> classes,
    List<Choice> methods,
    List<Choice> aids,
    List<Choice> confirmations,
    List<Choice> yesNo) {

  /** All of them, in the order of their lists. */
  static final FactChoices ALL =
      new FactChoices(
          Arrays.stream(LocalAuthority.values())
              .map(one -> Choice.of(one.name(), one.label()))
              .toList(),
          Choice.of("police.tool", Risk.Tool.values()),
          Choice.of("police.grade", Risk.Grade.values()),
          Choice.of("police.order", Risk.Order.values()),
          Choice.of("police.need", Need.values()),
          Arrays.stream(Language.values()).map(one -> Choice.of(one.name(), one.label())).toList(),
          Choice.of("police.dialect", Dialect.values()),
          Choice.of("police.interpreterGender", Support.InterpreterGender.values()),
          Choice.of("police.lawfulBasis", LawfulBasis.values()),
          Choice.of("police.answer", ConsentRecord.ConsentAnswer.values()),
          Choice.of(
              "police.class",
              Arrays.stream(FactClass.values())
                  .filter(FactClass::policeMaySeal)
                  .toArray(FactClass[]::new)),
          Choice.of("police.method", ConsentRecord.Method.values()),
          Choice.of("police.aid", ConsentRecord.Aid.values()),
          Choice.of("police.confirmation", Confirmation.values()),
          Choice.yesNo());
}

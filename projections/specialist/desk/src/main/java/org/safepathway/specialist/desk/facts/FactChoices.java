package org.safepathway.specialist.desk.facts;

import java.util.Arrays;
import java.util.List;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.Support;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.referral.victim.Confirmation;

/** What can be chosen in the fields of facts. */
record FactChoices(
    List<Choice> localAuthorities,
    List<Choice> tools,
    List<Choice> grades,
    List<Choice> orders,
    List<Choice> needs,
    List<Choice> languages,
    List<Choice> dialects,
    List<Choice> interpreterGenders,
    List<Choice> confirmations,
    List<Choice> yesNo) {

  /** All of them, in the order of their lists. */
  static final FactChoices ALL =
      new FactChoices(
          Arrays.stream(LocalAuthority.values())
              .map(one -> Choice.of(one.name(), one.label()))
              .toList(),
          Choice.of("specialist.tool", Risk.Tool.values()),
          Choice.of("specialist.grade", Risk.Grade.values()),
          Choice.of("specialist.order", Risk.Order.values()),
          Choice.of("specialist.need", Need.values()),
          Arrays.stream(Language.values()).map(one -> Choice.of(one.name(), one.label())).toList(),
          Choice.of("specialist.dialect", Dialect.values()),
          Choice.of("specialist.interpreterGender", Support.InterpreterGender.values()),
          Choice.of("specialist.confirmation", Confirmation.values()),
          Choice.yesNo());
}

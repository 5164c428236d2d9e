package org.safepathway.police.desk.finding;

import java.util.Arrays;
import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.matching.Urgency;

/** What can be chosen when a service is looked for. */
record FindChoices(
    List<Choice> areas,
    List<Choice> languages,
    List<Choice> dialects,
    List<Choice> needs,
    List<Choice> genders,
    List<Choice> access,
    List<Choice> urgencies,
    List<Choice> organisations,
    List<Choice> yesNo) {

  static FindChoices of(List<Choice> organisations) {
    return new FindChoices(
        Arrays.stream(LocalAuthority.values())
            .map(one -> Choice.of(one.name(), one.label()))
            .toList(),
        Arrays.stream(Language.values()).map(one -> Choice.of(one.name(), one.label())).toList(),
        Choice.of("police.dialect", Dialect.values()),
        Choice.of("police.need", Need.values()),
        Choice.of("police.gender", Gender.values()),
        Choice.of("police.access", AccessNeed.values()),
        Choice.of("police.urgency", Urgency.values()),
        organisations,
        Choice.yesNo());
  }
}

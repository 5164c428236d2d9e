package org.safepathway.specialist.desk.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Language;
import org.safepathway.specialist.desk.EnglishTime;

/**
 * The questions of a consent as the page puts them: one for the purpose, one for each class of
 * fact, and none of them ticked.
 *
 * @param wordingVersion the version of the wording in the message bundle
 * @param reviewOn the usual day of review
 * @param expiresOn the usual last day
 * @param classes the classes that are asked about one by one, status apart
 * @param answers to choose from
 * @param methods to choose from
 * @param languages to choose from
 * @param aids to choose from
 * @param yesNo to choose from
 */
record ConsentQuestions(
    String wordingVersion,
    LocalDate reviewOn,
    LocalDate expiresOn,
    List<FactClass> classes,
    List<Choice> answers,
    List<Choice> methods,
    List<Choice> languages,
    List<Choice> aids,
    List<Choice> yesNo) {

  /** Of the wording in the message bundle: change both together. */
  static final String WORDING_VERSION = "2026-1";

  private static final int REVIEW_DAYS = 90;
  private static final int CONSENT_DAYS = 180;

  ConsentQuestions {
    classes = List.copyOf(classes);
  }

  static ConsentQuestions usual(Clock clock) {
    LocalDate today = EnglishTime.today(clock);
    return new ConsentQuestions(
        WORDING_VERSION,
        today.plusDays(REVIEW_DAYS),
        today.plusDays(CONSENT_DAYS),
        List.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT),
        Choice.of("specialist.answer", ConsentRecord.ConsentAnswer.values()),
        Choice.of("specialist.method", ConsentRecord.Method.values()),
        Arrays.stream(Language.values()).map(one -> Choice.of(one.name(), one.label())).toList(),
        Choice.of("specialist.aid", ConsentRecord.Aid.values()),
        Choice.yesNo());
  }

  /** All classes that she can be asked about: a note is nobody else’s and needs no question. */
  static Set<FactClass> askable() {
    return Arrays.stream(FactClass.values())
        .filter(each -> each != FactClass.CASE_NOTE)
        .collect(Collectors.toUnmodifiableSet());
  }
}

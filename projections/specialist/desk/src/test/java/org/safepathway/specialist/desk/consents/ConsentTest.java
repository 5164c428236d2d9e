package org.safepathway.specialist.desk.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.Language;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;

/** Asking her: each question alone, none answered for her, and a no is an answer. */
@Tag("firewall")
class ConsentTest extends OverHttp {

  static final Map<String, Object> CIRCUMSTANCES =
      Map.of(
          "record.method",
          "SPOKEN",
          "record.wordingLanguage",
          "PAHARI",
          "record.aid",
          "INTERPRETER",
          "record.spokenInPrivate",
          "true",
          "record.understandingChecked",
          "true",
          "record.hasCapacity",
          "true");

  static final String RECORD =
      """
      {'answer': 'GIVEN', 'classes': [%s], 'method': 'SPOKEN', 'wordingVersion': '2026-1',
       'wordingLanguage': 'URDU', 'aid': 'NONE', 'spokenInPrivate': true,
       'understandingChecked': true, 'hasCapacity': true, 'reviewOn': '2027-01-10',
       'expiresOn': '2027-03-01'}
      """;

  @Test
  void eachClassIsAQuestionOfItsOwnStatusApartAndNothingIsTicked() {
    Held held = put(Held.in(ReferralState.ACCEPTED));

    Document page = browser("caseworker.asha").html(held.path() + "/consents");

    assertThat(page.select("[name=record.classes]").eachAttr("value"))
        .containsExactly("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT", "STATUS");
    assertThat(page.select("fieldset:has([name=record.classes])")).hasSize(5);
    assertThat(page.select("[checked]")).isEmpty();
    assertThat(page.select("main").text())
        .contains("You can say no to any of them", "Support does not depend on it");
  }

  @Test
  void statisticsAreAskedOnAPageOfTheirOwn() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");
    Document page = browser.html(held.path() + "/consents?purpose=STATISTICS");

    assertThat(page.select("[name=record.classes]")).isEmpty();
    browser.submit(page, held.path() + "/consents", with("record.answer", "GIVEN"), null);

    assertThat(inside.onlyAct())
        .isInstanceOfSatisfying(
            TakeConsent.class,
            taken -> {
              assertThat(taken.purpose()).isEqualTo(Purpose.STATISTICS);
              assertThat(taken.record().classes()).isEmpty();
            });
  }

  @Test
  void herAnswerIsRecordedWithHowSheWasAsked() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path() + "/consents"),
            held.path() + "/consents",
            with("record.answer", "GIVEN", "record.classes", List.of("IDENTITY", "STATUS")),
            null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.onlyAct())
        .isEqualTo(
            new TakeConsent(
                held.reference(),
                Purpose.SUPPORT,
                new ConsentRecord(
                    ConsentRecord.ConsentAnswer.GIVEN,
                    Set.of(FactClass.IDENTITY, FactClass.STATUS),
                    ConsentRecord.Method.SPOKEN,
                    "2026-1",
                    Language.PAHARI,
                    ConsentRecord.Aid.INTERPRETER,
                    true,
                    true,
                    true,
                    null,
                    LocalDate.of(2027, 2, 21),
                    LocalDate.of(2027, 5, 22))));
  }

  @Test
  void aNoToEverythingIsARefusalOfAllThatSheWasAsked() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");

    browser.submit(
        browser.html(held.path() + "/consents"),
        held.path() + "/consents",
        with("record.answer", "REFUSED"),
        null);

    assertThat(inside.onlyAct())
        .isInstanceOfSatisfying(
            TakeConsent.class,
            taken ->
                assertThat(taken.record().classes())
                    .contains(FactClass.STATUS, FactClass.SUPPORT)
                    .doesNotContain(FactClass.CASE_NOTE));
  }

  @Test
  void whatTheInsideRefusesIsToldAtTheFieldItIsAbout() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    inside.refuses(refusal(ConsentRefusal.VALIDITY_OUT_OF_RANGE));
    Caller browser = browser("caseworker.asha");

    Document page =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path() + "/consents"),
                    held.path() + "/consents",
                    with("record.answer", "GIVEN", "record.classes", "RISK"),
                    null)
                .body());

    assertThat(page.select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#record-expiresOn-day");
    assertThat(page.select(".govuk-error-summary a").text())
        .startsWith("The last day must lie at most a year from today");
    assertThat(page.select("[name=record.classes][checked]").eachAttr("value"))
        .containsExactly("RISK");
  }

  @Test
  void everyCircumstanceThatIsMissingIsAskedForByName() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");

    Document page =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path() + "/consents"),
                    held.path() + "/consents",
                    Map.of(),
                    null)
                .body());

    assertThat(page.select(".govuk-error-summary a").eachText())
        .containsExactly(
            "Choose what she answered",
            "Choose how she answered",
            "Choose the language in which it was put to her",
            "Choose what helped her to understand",
            "Say whether she was alone with you",
            "Say whether she said it back in her own words",
            "Say whether she was able to decide this");
    for (String link : page.select(".govuk-error-summary a").eachAttr("href")) {
      assertThat(page.select(link).select("input, select")).as(link).hasSize(1);
    }
  }

  @Test
  void badRecordsAreRefusedBeforeTheInsideIsAsked() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    String right = RECORD.formatted("'RISK'");
    for (String body :
        List.of(
            "{}",
            "{'purpose': 'SUPPORT'}",
            "{'purpose': 'ENFORCEMENT', 'record': " + right + "}",
            "{'purpose': 'SUPPORT', 'record': " + right + ", 'recipient': 'home-office'}",
            "{'purpose': 'SUPPORT', 'record': " + RECORD.formatted("'NAME'") + "}",
            "{'purpose': 'SUPPORT', 'record': " + RECORD.formatted("'RISK', 'RISK'") + "}",
            "{'purpose': 'SUPPORT', 'record': " + right.replace("URDU", "KLINGON") + "}",
            "{'purpose': 'SUPPORT', 'record': " + right.replace("2027-03-01", "2027-02-30") + "}",
            "{'purpose': 'SUPPORT', 'record': " + right.replace("'2026-1'", "'<b>'") + "}")) {
      assertThat(asha.post(held.path() + "/consents", json(body)).statusCode())
          .as(body)
          .isEqualTo(422);
    }
    for (String body : List.of("{}", "{'noLonger': []}", "{'noLonger': ['NAME']}")) {
      assertThat(asha.post(held.path() + "/consents/narrow", json(body)).statusCode())
          .as(body)
          .isEqualTo(422);
    }
    assertThat(inside.asked).isEmpty();
  }

  static Map<String, Object> with(Object... namesAndValues) {
    Map<String, Object> typed = new HashMap<>(CIRCUMSTANCES);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      typed.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return typed;
  }
}

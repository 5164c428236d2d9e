package org.safepathway.specialist.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.documents.CaseLinks;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Facts;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestRegistry;
import org.safepathway.status.CaseNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading facts: recorded by the inside, and on its own answer only. */
@Tag("firewall")
class OpeningTest extends OverHttp {

  private static final JsonNode RISK_AND_SUPPORT =
      json("{'purpose': 'SUPPORT', 'classes': ['RISK', 'SUPPORT']}");

  private final FactId risk = factId();
  private final FactId older = factId();
  private final FactId support = factId();
  private final FactId status = factId();

  private Held held() {
    inside.knows(risk, Facts.RISK);
    inside.knows(older, Facts.REASON);
    inside.knows(support, Facts.SUPPORT);
    inside.knows(status, Facts.STATUS);
    return put(
        Held.in(ReferralState.ACCEPTED)
            .consent(FactClass.RISK, FactClass.SUPPORT, FactClass.STATUS)
            .fact(older, FactClass.RISK, risk)
            .fact(risk, FactClass.RISK)
            .fact(support, FactClass.SUPPORT)
            .fact(status, FactClass.STATUS));
  }

  @Test
  void theInsideIsAskedWithExactlyTheSealedFactsOfTheClasses() {
    Held held = held();

    asha.post(held.path() + "/openings", RISK_AND_SUPPORT);

    ScriptedOpening asked = ScriptedOpening.of(inside.opened.getFirst());
    assertThat(asked)
        .isEqualTo(
            new ScriptedOpening(
                held.reference(),
                Purpose.SUPPORT,
                Set.of(FactClass.RISK, FactClass.SUPPORT),
                List.of(older, risk, support)));
    assertThat(inside.opened.getFirst().request().value()).isEqualTo("key-00000001");
  }

  private record ScriptedOpening(
      String reference, Purpose purpose, Set<FactClass> classes, List<FactId> facts) {
    static ScriptedOpening of(org.safepathway.specialist.testdesk.ScriptedInside.Opening opening) {
      return new ScriptedOpening(
          opening.reference(), opening.purpose(), opening.classes(), opening.facts());
    }
  }

  @Test
  void factsComeTypedWithWhoRecordedThemAndWhetherTheyStand() {
    Held held = held();

    HttpResponse<String> answer = asha.post(held.path() + "/openings", RISK_AND_SUPPORT);
    JsonNode facts = JsonMapper.shared().readTree(answer.body()).get("facts");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(facts).hasSize(3);
    assertThat(facts.get(0).get("superseded").asBoolean()).isTrue();
    assertThat(facts.get(1).propertyNames())
        .containsExactly("id", "class", "recordedBy", "recordedAt", "superseded", "content");
    assertThat(facts.get(1).get("id").asString()).isEqualTo(risk.value());
    assertThat(facts.get(1).get("class").asString()).isEqualTo("RISK");
    assertThat(facts.get(1).get("recordedBy").asString()).isEqualTo("midshire");
    assertThat(facts.get(1).get("superseded").asBoolean()).isFalse();
    assertThat(facts.get(1).get("content").get("perpetrator").get("name").asString())
        .isEqualTo("Imran Quillfeather");
    assertThat(facts.get(2).get("content").get("children").get(0).get("age").asInt()).isEqualTo(4);
  }

  /** Which service supports her, too, is hers to tell (DOMAIN.md rule 23). */
  @Test
  void anotherServiceThatRecordedSomethingIsNamedOnlyOnceSheLetThemKnow() {
    FactId fact = factId();
    inside.knows(fact, Facts.SUPPORT);
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(FactClass.SUPPORT)
                .fact(fact, FactClass.SUPPORT, TestRegistry.KESTREL, null));
    String opening = held.path() + "/openings";

    assertThat(opened(opening).get("recordedBy").isNull()).isTrue();
    Caller browser = browser("caseworker.asha");
    String page =
        browser
            .submit(browser.html(held.path()), opening, Map.of("classes", "SUPPORT"), null)
            .body();
    assertThat(page).contains("Recorded by another service").doesNotContain("Kestrel");

    put(
        TestRegistry.AMBERWELL,
        SpecialistCollections.LINKS,
        held.reference(),
        List.of(),
        new CaseLinks(held.reference(), List.of(TestRegistry.KESTREL)));
    assertThat(opened(opening).get("recordedBy").asString()).isEqualTo("kestrel-trust");
  }

  private JsonNode opened(String path) {
    String facts = asha.post(path, json("{'purpose': 'SUPPORT', 'classes': ['SUPPORT']}")).body();
    return JsonMapper.shared().readTree(facts).get("facts").get(0);
  }

  @Test
  void whatNobodyCanReadAnyMoreIsLeftOutAndTheRestIsShown() {
    FactId lost = factId();
    inside.knows(status, Facts.STATUS);
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(FactClass.STATUS)
                .fact(lost, FactClass.STATUS)
                .fact(status, FactClass.STATUS));

    HttpResponse<String> answer =
        asha.post(held.path() + "/openings", json("{'purpose': 'SUPPORT', 'classes': ['STATUS']}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body()).get("facts"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.get("id").asString()).isEqualTo(status.value()));
  }

  @Test
  void asManyNotesAsOneLikesAreOpenedInPartsThatFit() {
    Held held = Held.in(ReferralState.ACCEPTED).consent(FactClass.CASE_NOTE);
    List<FactId> notes = Stream.generate(OpeningTest::factId).limit(300).toList();
    notes.forEach(
        note -> {
          held.note(note);
          inside.knows(note, new CaseNote("Called, and she answered."));
        });
    put(held);
    JsonNode asked = json("{'purpose': 'SUPPORT', 'classes': ['CASE_NOTE']}");

    HttpResponse<String> answer = asha.post(held.path() + "/openings", asked);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body()).get("facts"))
        .extracting(fact -> new FactId(fact.get("id").asString()))
        .containsExactlyElementsOf(notes);
    assertThat(inside.opened)
        .hasSize(4)
        .allSatisfy(
            part -> assertThat(part.facts().size() * 5_500).isLessThanOrEqualTo(Inside.MOST_SEALED))
        .extracting(part -> part.request())
        .doesNotHaveDuplicates();

    inside.opened.clear();
    inside.refusesToOpen(refusal(CommonRefusal.NOT_FOUND));
    assertSameAsNowhere(asha.post(held.path() + "/openings", asked), asked);
  }

  @Test
  void aClassThatIsNotHeldAnswersLikeACaseThatDoesNotExistAndOpensNothing() {
    Held held = held();
    JsonNode withIdentity = json("{'purpose': 'SUPPORT', 'classes': ['RISK', 'IDENTITY']}");

    HttpResponse<String> refused = asha.post(held.path() + "/openings", withIdentity);

    assertSameAsNowhere(refused, withIdentity);
    assertThat(inside.opened).isEmpty();
  }

  @Test
  void whatTheConsentNoLongerCoversAnswersLikeACaseThatDoesNotExist() {
    Held held = held();
    inside.refusesToOpen(refusal(CommonRefusal.NOT_FOUND));

    assertSameAsNowhere(asha.post(held.path() + "/openings", RISK_AND_SUPPORT), RISK_AND_SUPPORT);
  }

  private void assertSameAsNowhere(HttpResponse<String> refused, JsonNode body) {
    HttpResponse<String> nowhere = asha.post(NOWHERE + "/openings", body);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(nowhere.body());
    assertThat(refused.headers().map().keySet()).isEqualTo(nowhere.headers().map().keySet());
  }

  @Test
  void theFormShowsTheFactsOnItsOwnAnswerWithoutARedirect() {
    Held held = held();
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path()),
            held.path() + "/openings",
            Map.of("classes", List.of("RISK", "STATUS")),
            null);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(page.select("main").text())
        .contains(
            "Imran Quillfeather",
            "Spouse",
            "are not offending",
            "Recorded by Midshire Police",
            held.shortReference());
    assertThat(page.title()).isEqualTo("Referral with facts – Safe Pathway");
    assertThat(page.select("details:contains(What was corrected since)").text())
        .contains(Facts.REASON.reason());
    // Another look at the case shows none of it.
    assertThat(browser.html(held.path()).text()).doesNotContain("Imran", "Spouse");
  }

  @Test
  void everyIdOnAPageWithSeveralFactsIsUnique() {
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(FactClass.RISK)
                .fact(older, FactClass.RISK)
                .fact(risk, FactClass.RISK));
    inside.knows(risk, Facts.RISK);
    inside.knows(older, Facts.RISK);
    Caller browser = browser("caseworker.asha");

    Document page =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path()),
                    held.path() + "/openings",
                    Map.of("classes", "RISK"),
                    null)
                .body());

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.html()).doesNotContain("??");
  }

  @Test
  void aFormThatHasGoneStaleIsToldWhy() {
    Held held = held();
    Caller browser = browser("caseworker.asha");
    Document page = browser.html(held.path());
    inside.refusesToOpen(refusal(CommonRefusal.NOT_FOUND));

    HttpResponse<String> answer =
        browser.submit(page, held.path() + "/openings", Map.of("classes", "RISK"), null);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").text())
        .startsWith("There is no consent in force for this");
  }

  @Test
  void nothingChosenIsAskedForAndNobodyElseOpens() {
    Held held = held();

    assertThat(
            asha.post(held.path() + "/openings", json("{'purpose': 'SUPPORT', 'classes': []}"))
                .body())
        .contains("\"path\":\"classes\"", "\"code\":\"required\"");
    for (String person : List.of("duty.dipa", "caseworker.beth", "officer.hale")) {
      assertThat(api(person).post(held.path() + "/openings", RISK_AND_SUPPORT).statusCode())
          .isEqualTo(404);
    }
    assertThat(inside.opened).isEmpty();
  }
}

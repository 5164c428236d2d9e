package org.safepathway.specialist.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.inside.Wait;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;

/** The acts that need no more than a choice, by JSON and by the form on the page of the case. */
class ActsTest extends OverHttp {

  static Stream<Arguments> acts() {
    return Stream.of(
        act("receive", ReferralState.SENT, Map.of(), Receive::new),
        act(
            "triage",
            ReferralState.RECEIVED,
            Map.of("triage", "B"),
            r -> new GiveTriage(r, Triage.B)),
        act("accept", ReferralState.TRIAGED, Map.of(), Accept::new),
        act("waiting-list", ReferralState.TRIAGED, Map.of(), Wait::new),
        act("return", ReferralState.RECEIVED, Map.of(), ReturnIncomplete::new),
        act(
            "contacts",
            ReferralState.ACCEPTED,
            Map.of("result", "NO_ANSWER"),
            r -> new Contact(r, ContactResult.NO_ANSWER)),
        act("engage", ReferralState.ACCEPTED, Map.of(), Engage::new),
        act(
            "close",
            ReferralState.ENGAGED,
            Map.of("closure", "MOVED"),
            r -> new Close(r, Closure.MOVED)),
        act("reopen", ReferralState.CLOSED, Map.of(), Reopen::new),
        act("undo-acceptance", ReferralState.ACCEPTED, Map.of(), Undo::new),
        act(
            "consents/withdraw",
            ReferralState.ACCEPTED,
            Map.of("purpose", "SUPPORT"),
            r -> new Withdraw(r, Purpose.SUPPORT)));
  }

  private static Arguments act(
      String path, ReferralState state, Map<String, String> body, Function<String, Act> expected) {
    return Arguments.of(path, state, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void anActByJsonReachesTheInsideUnderTheCallersKey(
      String path, ReferralState state, Map<String, String> body, Function<String, Act> expected) {
    Held held = put(Held.in(state).consent(FactClass.RISK));

    HttpResponse<String> answer = asha.post(held.path() + "/" + path, tree(body));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"reference\":\"" + "r".repeat(64) + "\"}");
    assertThat(answer.headers().firstValue("location")).hasValue(held.path());
    assertThat(inside.onlyAct()).isEqualTo(expected.apply(held.reference()));
    assertThat(inside.asked.getFirst().request()).isEqualTo(new RequestId("key-00000001"));
    assertThat(inside.asked.getFirst().actor().person().value()).isEqualTo("caseworker.asha");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void theSameActByTheFormOnThePageLeadsBackWithANotice(
      String path, ReferralState state, Map<String, String> body, Function<String, Act> expected) {
    Held held = put(Held.in(state).consent(FactClass.RISK));
    Caller browser = browser("caseworker.asha");
    Map<String, String> typed = path.equals("consents/withdraw") ? Map.of() : body;

    HttpResponse<String> answer =
        browser.submit(browser.html(held.path()), held.path() + "/" + path, typed, null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue(held.path());
    assertThat(inside.onlyAct()).isEqualTo(expected.apply(held.reference()));
    assertThat(browser.html(held.path()).select(".govuk-notification-banner__heading")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void nothingReachesTheInsideForACaseThatIsNotTheCallersOrABodyThatIsNotTheDocumentedOne(
      String path, ReferralState state, Map<String, String> body, Function<String, Act> expected) {
    Held held = put(Held.in(state));

    assertThat(asha.post(NOWHERE + "/" + path, tree(body)).statusCode()).isEqualTo(404);
    assertThat(asha.post(held.path() + "/" + path, json("{'status': 'INSECURE'}")).statusCode())
        .isEqualTo(422);
    assertThat(inside.asked).isEmpty();
  }

  @Tag("firewall")
  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void forAnOfficerNoneOfTheseIsThere(
      String path, ReferralState state, Map<String, String> body, Function<String, Act> expected) {
    Held held = put(Held.in(state));

    assertThat(api("officer.hale").post(held.path() + "/" + path, tree(body)).statusCode())
        .isEqualTo(404);
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void classesAreTakenOutOfAConsentByTheFormToo() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.RISK, FactClass.STATUS));
    Caller browser = browser("caseworker.asha");

    browser.submit(
        browser.html(held.path()),
        held.path() + "/consents/narrow",
        Map.of("noLonger", "STATUS"),
        null);

    assertThat(inside.onlyAct())
        .isEqualTo(new Narrow(held.reference(), java.util.Set.of(FactClass.STATUS)));
  }

  @Test
  void whatAnOverrideSharesCanBeTakenOutByTheFormToo() {
    Held held = put(Held.in(ReferralState.ACCEPTED).override().fact(factId(), FactClass.RISK));
    Document page = browser("caseworker.asha").html(held.path());
    assertThat(page.select("form[action$=/consents/narrow] input[name=noLonger]").eachAttr("value"))
        .isNotEmpty()
        .contains("RISK")
        .doesNotContain("STATUS", "SUPPORT");
  }

  @Test
  void whoTicksNothingOfWhatSheNoLongerSharesIsLedBackToThatForm() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.RISK, FactClass.STATUS));
    Caller browser = browser("caseworker.asha");

    Document page =
        Jsoup.parse(
            browser
                .submit(browser.html(held.path()), held.path() + "/consents/narrow", Map.of(), null)
                .body());

    String link = page.select(".govuk-error-summary__list a").attr("href");
    assertThat(link).isEqualTo("#noLonger");
    assertThat(page.select("details[open] form[action$=/consents/narrow] " + link)).hasSize(1);
    assertThat(page.select("form[action$=/openings] .govuk-error-message")).isEmpty();
  }

  @Test
  void whatTheInsideRefusesIsToldOnThePageOfTheCase() {
    Held held = put(Held.in(ReferralState.ENGAGED));
    inside.refuses(refusal(ReferralRefusal.TOO_FEW_ATTEMPTS));
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path()),
            held.path() + "/close",
            Map.of("closure", "UNABLE_TO_CONTACT"),
            null);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select(".govuk-error-summary li").text())
        .startsWith("She counts as not reached only after");
    assertThat(page.select("h1").text()).contains(held.shortReference());
    assertThat(asha.post(held.path() + "/close", json("{'closure': 'UNABLE_TO_CONTACT'}")).body())
        .contains("urn:safe-pathway:refusal:too-few-attempts");
  }

  @Test
  void aChoiceThatWasNotMadeIsAskedForAtItsField() {
    Held held = put(Held.in(ReferralState.RECEIVED));
    Caller browser = browser("caseworker.asha");

    Document page =
        Jsoup.parse(
            browser
                .submit(browser.html(held.path()), held.path() + "/triage", Map.of(), null)
                .body());

    assertThat(page.select(".govuk-error-summary a").text()).isEqualTo("Choose a priority");
    String href = page.select(".govuk-error-summary a").attr("href");
    assertThat(page.select(href).attr("type")).isEqualTo("radio");
    assertThat(page.select(href).parents().select("details").hasAttr("open")).isTrue();
  }

  @Test
  void whatTheInsideDoesNotFindAnswersLikeACaseThatDoesNotExist() {
    Held held = put(Held.in(ReferralState.SENT));
    inside.refuses(refusal(CommonRefusal.NOT_FOUND));

    assertThat(asha.post(held.path() + "/receive", json("{}")).body())
        .isEqualTo(asha.post(NOWHERE + "/receive", json("{}")).body());
  }

  @Tag("firewall")
  @Test
  void aDutyManagerReceivesButDoesNotAccept() {
    Held held = put(Held.in(ReferralState.SENT));
    Caller dipa = api("duty.dipa");

    assertThat(dipa.post(held.path() + "/receive", json("{}")).statusCode()).isEqualTo(200);
    assertThat(dipa.post(held.path() + "/accept", json("{}")).statusCode()).isEqualTo(404);
    assertThat(inside.asked).hasSize(1);
  }

  private static tools.jackson.databind.JsonNode tree(Map<String, String> body) {
    return tools.jackson.databind.json.JsonMapper.shared().valueToTree(body);
  }
}

package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Refusal;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.referral.inside.DecideOverride;
import tools.jackson.databind.JsonNode;

/** DOMAIN.md rule 10: a supervisor who did not ask is the second person. */
@Tag("firewall")
class OverridesTest extends OverHttp {

  @Test
  void theListShowsWhichServiceAndUnitAndTimeAndNothingElse() {
    PoliceOverride pending = override("officer.hale", 600);

    JsonNode list = api("supervisor.dunn").json("/police/overrides").get("overrides");

    JsonNode one =
        list.valueStream()
            .filter(row -> row.get("reference").asString().equals(pending.reference()))
            .findFirst()
            .orElseThrow();
    assertThat(one.propertyNames())
        .containsExactly(
            "reference", "shortReference", "service", "unit", "askedAt", "escalated", "expiresAt");
    assertThat(one.get("service").asString()).isEqualTo("Amberwell outreach");
    assertThat(one.get("unit").asString()).isEqualTo("Domestic abuse team");
  }

  @Test
  void oneThatTheSupervisorAskedForIsForSomebodyElse() {
    PoliceOverride own = override("supervisor.dunn", 10);
    assertThat(api("supervisor.dunn").get("/police/overrides").body())
        .doesNotContain(own.reference());
  }

  @Test
  void theAnswerGoesToTheInside() {
    PoliceOverride pending = override("officer.hale", 20);

    HttpResponse<String> answer =
        api("supervisor.dunn").post(decision(pending), Bodies.object("{\"authorised\": true}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"reference\":\"" + pending.reference() + "\"}");
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked.getFirst().act())
        .isEqualTo(new DecideOverride(pending.reference(), true));
  }

  @Test
  void thePageHasAButtonForEachAnswer() {
    PoliceOverride pending = override("officer.hale", 30);
    Caller browser = browser("supervisor.dunn");
    Document page = browser.html("/police/overrides");

    HttpResponse<String> answer =
        browser.submit(page, decision(pending), Map.of(), Map.entry("authorised", "false"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.asked.getFirst().act())
        .isEqualTo(new DecideOverride(pending.reference(), false));
    assertThat(browser.html("/police/overrides").text()).contains("Nothing was sent");
  }

  @Test
  void withoutAnAnswerNothingIsDecided() {
    PoliceOverride pending = override("officer.hale", 40);
    assertThat(api("supervisor.dunn").post(decision(pending), Bodies.object("{}")).statusCode())
        .isEqualTo(422);
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void whatTheInsideRefusesIsTold() {
    PoliceOverride pending = override("officer.hale", 50);
    inside.refuses(new Refusal("no-pending-override", List.of()));
    Caller browser = browser("supervisor.dunn");

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/police/overrides"),
            decision(pending),
            Map.of(),
            Map.entry("authorised", "true"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Somebody decided already");
  }

  @Test
  void thatTheServiceTakesNobodyIsToldOnTheListWhereItStillWaits() {
    PoliceOverride pending = override("officer.hale", 55);
    inside.refuses(new Refusal("override-offer-paused", List.of()));
    Caller browser = browser("supervisor.dunn");

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/police/overrides"),
            decision(pending),
            Map.of(),
            Map.entry("authorised", "true"));
    HttpResponse<String> json =
        api("supervisor.dunn").post(decision(pending), Bodies.object("{\"authorised\": true}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".govuk-error-summary li").text()).contains("takes nobody at present");
    assertThat(page.select("form[action=" + decision(pending) + "]")).hasSize(1);
    assertThat(json.statusCode()).isEqualTo(422);
    assertThat(json.body()).contains("override-offer-paused", "takes nobody at present");
  }

  @Test
  void officersCannotSeeOrDecide() {
    PoliceOverride pending = override("officer.brook", 60);
    assertThat(hale.get("/police/overrides").statusCode()).isEqualTo(404);
    assertThat(hale.post(decision(pending), Bodies.object("{\"authorised\": true}")).statusCode())
        .isEqualTo(404);
    assertThat(inside.asked).isEmpty();
  }

  private static String decision(PoliceOverride override) {
    return "/police/overrides/" + override.reference() + "/decision";
  }
}

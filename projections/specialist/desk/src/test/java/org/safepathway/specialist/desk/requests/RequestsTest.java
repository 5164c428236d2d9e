package org.safepathway.specialist.desk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;

/** DOMAIN.md rules 14 and 22: the register, for an organisation’s managers alone. */
@Tag("firewall")
class RequestsTest extends OverHttp {

  private static final String PATH = "/specialist/requests";

  private static String request(String number, String asker) {
    return "{\"number\":\"%s\",\"asker\":\"%s\",\"receivedOn\":\"2026-11-20\"}"
        .formatted(number, asker);
  }

  @Test
  void itIsRegisteredFromThePageAndListed() {
    Caller browser = browser("manager.meera");
    Document page = browser.html(PATH);
    HttpResponse<String> answer =
        browser.submit(
            page,
            PATH,
            Map.of(
                "number", "REQ-2026-1",
                "asker", "THEMSELF",
                "receivedOn.day", "20",
                "receivedOn.month", "11",
                "receivedOn.year", "2026"),
            null);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue(PATH);
    Document after = browser.html(PATH);
    assertThat(after.select("main").text())
        .contains("REQ-2026-1", "20 November 2026", "Neither confirmed nor denied")
        .contains("We neither confirm nor deny that we hold any information");
  }

  @Test
  void theAnswerFollowsFromWhoAsksAlone() {
    Caller keeper = api("manager.meera");
    assertThat(keeper.post(PATH, json(request("REQ-2026-2", "ENFORCEMENT_BODY"))).body())
        .isEqualTo("{\"number\":\"REQ-2026-2\",\"answer\":\"REFUSED\"}");
    String list = keeper.get(PATH).body();
    assertThat(list).contains("\"refusedToEnforcement\":1");
  }

  @Test
  void nothingButANumberAKnownAskerAndADayIsTaken() {
    Caller keeper = api("manager.meera");
    for (String body :
        List.of(
            request("SAMIRA-2026-1", "THEMSELF"),
            request("REQ-2026-1 Samira", "THEMSELF"),
            request("REQ-2026-9", "HER_HUSBAND"),
            "{\"number\":\"REQ-2026-9\",\"asker\":\"THEMSELF\",\"receivedOn\":\"2027-01-01\"}",
            "{\"number\":\"REQ-2026-9\",\"asker\":\"THEMSELF\"}",
            "{\"number\":\"REQ-2026-9\",\"asker\":\"THEMSELF\",\"receivedOn\":\"2026-11-20\","
                + "\"about\":\"Samira\"}")) {
      HttpResponse<String> answer = keeper.post(PATH, json(body));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).doesNotContain("Samira").doesNotContain("SAMIRA");
    }
  }

  @Test
  void forEverybodyElseThereIsNoSuchPage() {
    for (String person : List.of("caseworker.asha", "duty.dipa", "officer.hale", "analyst.moor")) {
      assertThat(api(person).get(PATH).statusCode()).as(person).isEqualTo(404);
      assertThat(api(person).post(PATH, json(request("REQ-2026-8", "THEMSELF"))).statusCode())
          .as(person)
          .isEqualTo(404);
    }
  }
}

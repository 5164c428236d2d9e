package org.safepathway.specialist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.safepathway.specialist.testdesk.Caller;
import tools.jackson.databind.JsonNode;

class ServicesTest extends OverHttp {

  @Test
  void theListHasEveryOfferOfOtherOpenSpecialistOrganisationsWhateverItsIntake() {
    JsonNode services = asha.json("/specialist/services").get("services");

    assertThat(services).hasSize(3);
    assertThat(services.get(0))
        .isEqualTo(
            json(
                """
                {'offer': 'kestrel-trust-idva', 'name': 'Kestrel IDVA',
                 'organisation': 'Kestrel Trust', 'byAndFor': false, 'kind': 'OUTREACH',
                 'description': 'Somebody visits her where it is safe.',
                 'areas': ['BIRMINGHAM', 'WALSALL'], 'languages': ['PANJABI', 'URDU'],
                 'needs': ['SAFETY_PLANNING', 'ADVOCACY'],
                 'hours': 'Monday to Friday, 9am to 5pm', 'intake': 'WAITING_LIST',
                 'face': {'adviser': null, 'nrpfFund': false, 'places': null, 'free': null},
                 'fits': [], 'against': [], 'ask': []}
                """));
    assertThat(services.get(1).get("offer").asString()).isEqualTo("kestrel-trust-outreach");
  }

  @Test
  void theAgeOfABoyAndNoChildIsAskedBackAtItsField() {
    Caller browser = browser("caseworker.asha");
    HttpResponse<String> refused =
        browser.submit(
            browser.html("/specialist/services"),
            "/specialist/services",
            Map.of("area", "WALSALL", "children", "0", "oldestBoy", "7"),
            null);
    assertThat(refused.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(refused.body());
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#oldestBoy");
    assertThat(page.select(".govuk-error-summary a").text()).contains("the boy’s age");
    assertThat(page.select("#children").val()).isEqualTo("0");
  }

  @Test
  void thePageNamesAreasLanguagesAndNeeds() {
    assertThat(browser("caseworker.asha").html("/specialist/services").select("main").text())
        .contains("Birmingham, Walsall", "Panjabi, Urdu", "A safety plan", "waiting list");
  }
}

package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServicesTest extends OverHttp {

  @Test
  void theListHasTheOffersOfOpenSpecialistOrganisations() {
    JsonNode services = hale.json("/police/services").get("services");

    assertThat(services.valueStream())
        .extracting(one -> one.get("offer").asString())
        .containsExactly("amberwell-outreach", "amberwell-refuge");
    JsonNode one = services.get(0);
    assertThat(one.propertyNames())
        .containsExactly(
            "offer",
            "name",
            "organisation",
            "kind",
            "description",
            "areas",
            "languages",
            "needs",
            "hours",
            "intake");
    assertThat(one.get("areas").toString()).isEqualTo("[\"BIRMINGHAM\",\"WALSALL\"]");
  }

  @Test
  void thePageLeadsToTheFormOfServicesThatTakeReferrals() {
    Document page = browser("officer.hale").html("/police/services");

    assertThat(page.select(".govuk-summary-card__title").eachText())
        .containsExactly("Amberwell outreach", "Amberwell refuge");
    assertThat(page.select("main a[href^=/police/referrals/new]").eachAttr("href"))
        .containsExactly("/police/referrals/new?offer=amberwell-outreach");
    assertThat(page.select("main").text())
        .contains(
            "Takes nobody at present", "Birmingham, Walsall", "Panjabi, Urdu", "A safety plan");
  }
}

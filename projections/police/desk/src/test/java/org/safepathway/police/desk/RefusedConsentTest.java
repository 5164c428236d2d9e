package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import tools.jackson.databind.node.ObjectNode;

/** DOMAIN.md rule 9. */
@Tag("firewall")
class RefusedConsentTest extends OverHttp {

  @Test
  void whenSheSaysNoNothingOfHerIsHandedIn() {
    ObjectNode body = Bodies.consent();
    ((ObjectNode) body.get("consent")).put("answer", "REFUSED");

    HttpResponse<String> answer = hale.post("/police/referrals", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("urn:safe-pathway:refusal:consent-refused")
        .doesNotContain("Kesterleigh");
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void thePageSaysThatNothingWasSentAndShowsNothingOfWhatWasTyped() {
    Map<String, Object> typed = new HashMap<>(Bodies.typed());
    typed.put("consent.answer", "REFUSED");
    Caller browser = browser("officer.hale");

    HttpResponse<String> answer =
        browser.submit(browser.html("/police/referrals/new"), "/police/referrals", typed, null);

    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select("h1").text()).isEqualTo("She did not agree");
    assertThat(page.select("main").text()).contains("Nothing was sent").contains("999");
    assertThat(page.select("form[action=/police/referrals]")).isEmpty();
    assertThat(answer.body()).doesNotContain("Kesterleigh");
    assertThat(inside.sealed).isEmpty();
  }
}

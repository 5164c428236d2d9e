package org.safepathway.specialist.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.Erase;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;

@Tag("firewall")
class ErasureTest extends OverHttp {

  @Test
  void aManagerErasesFromAPageThatSaysWhatItMeans() {
    Held held = put(Held.in(ReferralState.CLOSED));
    Caller browser = browser("manager.meera");
    Document page = browser.html(held.path() + "/erase");

    assertThat(page.select("main").text()).contains("This cannot be undone");
    assertThat(inside.asked).isEmpty();

    HttpResponse<String> answer = browser.submit(page, held.path() + "/erase", Map.of(), null);

    assertThat(inside.onlyAct()).isEqualTo(new Erase(held.reference()));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue("/specialist/referrals");
  }

  @Test
  void theSameRequestAgainAnswersTheSameThoughTheCaseIsGone() {
    assertThat(api("manager.meera").post(NOWHERE + "/erase", json("{}")).statusCode())
        .isEqualTo(200);
    inside.refuses(refusal(CommonRefusal.NOT_FOUND));
    assertThat(api("manager.meera").post(NOWHERE + "/erase", json("{}")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobodyElseErases() {
    Held held = put(Held.in(ReferralState.CLOSED));
    for (String person : java.util.List.of("caseworker.asha", "duty.dipa", "caseworker.beth")) {
      assertThat(api(person).post(held.path() + "/erase", json("{}")).statusCode()).isEqualTo(404);
      assertThat(api(person).get(held.path() + "/erase").statusCode()).isEqualTo(404);
    }
    assertThat(inside.asked).isEmpty();
  }
}

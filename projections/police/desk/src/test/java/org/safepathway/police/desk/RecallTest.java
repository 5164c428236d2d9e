package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Refusal;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.inside.Recall;

class RecallTest extends OverHttp {

  @Test
  void anOfficerTakesBackTheirOwn() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 1);
    inside.answers(own.reference());

    HttpResponse<String> answer = hale.post(recall(own), Bodies.object("{}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"reference\":\"" + own.reference() + "\"}");
    assertThat(inside.asked).hasSize(1);
    assertThat(inside.asked.getFirst().act()).isEqualTo(new Recall(own.reference()));
  }

  @Test
  void thePageHasAButtonForIt() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 1);
    inside.answers(own.reference());
    Caller browser = browser("officer.hale");

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/police/referrals/" + own.reference()), recall(own), Map.of(), null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.html("/police/referrals/" + own.reference()).text())
        .contains("You took the referral back");
  }

  @Test
  @Tag("firewall")
  void aColleagueCannotAndTheInsideIsNotAsked() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 1);

    HttpResponse<String> theirs = api("officer.brook").post(recall(own), Bodies.object("{}"));
    HttpResponse<String> unknown =
        api("officer.brook")
            .post("/police/referrals/" + "x".repeat(64) + "/recall", Bodies.object("{}"));

    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(theirs.body()).isEqualTo(unknown.body());
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void tooLateIsToldWithTheStateAsItIs() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 1);
    inside.refuses(new Refusal("not-in-this-state", List.of()));
    Caller browser = browser("officer.hale");

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/police/referrals/" + own.reference()), recall(own), Map.of(), null);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
        .contains("The service has gone on with it since");
    assertThat(hale.post(recall(own), Bodies.object("{}")).body()).contains("not-in-this-state");
  }

  @Test
  void nothingMoreCanBeSaidWithIt() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 1);

    HttpResponse<String> answer =
        hale.post(recall(own), Bodies.object("{\"reason\": \"Mistake\"}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(inside.asked).isEmpty();
  }

  private static String recall(PoliceReferral referral) {
    return "/police/referrals/" + referral.reference() + "/recall";
  }
}

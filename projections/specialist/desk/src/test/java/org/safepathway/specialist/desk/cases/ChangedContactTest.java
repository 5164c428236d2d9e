package org.safepathway.specialist.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Refusal;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.Acknowledge;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;

/** DOMAIN.md rule 20: the case alerts, the inbox has a mark, and somebody acknowledges. */
class ChangedContactTest extends OverHttp {

  private static final FactId NEWER = new FactId("7".repeat(32));

  private Held changed() {
    return put(
        Held.in(ReferralState.ACCEPTED)
            .consent(FactClass.SAFE_CONTACT)
            .fact(NEWER, FactClass.SAFE_CONTACT)
            .changed(NEWER, FactClass.SAFE_CONTACT));
  }

  @Test
  void theCaseSaysWhatWasChangedAndWhenAndOffersToAcknowledgeInsteadOfContacting() {
    Held held = changed();

    String json = asha.get(held.path()).body();

    assertThat(json)
        .contains("\"alerts\":[{\"fact\":\"" + NEWER + "\",\"changed\":\"SAFE_CONTACT\",\"at\":")
        .contains("\"acknowledgements\"")
        .doesNotContain("\"contacts\",\"engage\"");
    Document page = browser("caseworker.asha").html(held.path());
    assertThat(page.select(".govuk-warning-text").text())
        .contains("no attempt to reach her can be recorded");
    assertThat(page.select("form[action$=/contacts]")).isEmpty();
  }

  @Test
  void theInboxHasAMarkAndNoDetail() {
    Held held = changed();
    put(Held.in(ReferralState.ACCEPTED));

    String list = asha.get("/specialist/referrals").body();

    assertThat(list).contains("\"changed\":true", "\"changed\":false");
    assertThat(list).doesNotContain("SAFE_CONTACT", NEWER.value());
    assertThat(
            browser("caseworker.asha")
                .html("/specialist/referrals")
                .select("tr:contains(" + held.shortReference() + ") .govuk-tag")
                .eachText())
        .containsExactly("Changed");
  }

  @Test
  void theFormAcknowledgesExactlyWhatThePageShows() {
    Held held = changed();
    inside.answers(held.reference());
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path()), held.path() + "/acknowledgements", Map.of(), null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.onlyAct()).isEqualTo(new Acknowledge(held.reference(), List.of(NEWER)));
  }

  @Test
  void whatNamesNothingIsRefused() {
    Held held = changed();

    assertThat(asha.post(held.path() + "/acknowledgements", json("{}")).statusCode())
        .isEqualTo(422);
    assertThat(asha.post(held.path() + "/acknowledgements", json("{'facts': []}")).statusCode())
        .isEqualTo(422);
    assertThat(inside.asked).isEmpty();
  }

  @Tag("firewall")
  @Test
  void aDutyManagerMayNot() {
    Held held = changed();

    assertThat(
            api("duty.dipa")
                .post(held.path() + "/acknowledgements", json("{'facts': ['" + NEWER + "']}"))
                .statusCode())
        .isEqualTo(404);
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void anAttemptThatIsRefusedSaysWhy() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    inside.refuses(Refusal.of(ReferralRefusal.CONTACT_CHANGED));

    assertThat(asha.post(held.path() + "/contacts", json("{'result': 'REACHED'}")).body())
        .contains("contact-changed", "acknowledge it first");
  }
}

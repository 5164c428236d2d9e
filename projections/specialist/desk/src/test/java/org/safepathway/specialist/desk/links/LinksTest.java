package org.safepathway.specialist.desk.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.documents.CaseLinks;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestRegistry;

@Tag("firewall")
class LinksTest extends OverHttp {

  private static final String CODE = "5N3P-8RXV-6WAB";

  private Held linkedWith(OrganisationId... others) {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    put(
        TestRegistry.AMBERWELL,
        SpecialistCollections.LINKS,
        held.reference(),
        List.of(),
        new CaseLinks(held.reference(), List.of(others)));
    return held;
  }

  @Test
  void thePageNamesWhomSheLetKnowAndNothingElse() {
    Held held = linkedWith(TestRegistry.KESTREL, TestRegistry.GONE);
    String answer = asha.get(held.path() + "/links").body();
    assertThat(answer)
        .contains("\"organisations\":[{\"id\":\"kestrel-trust\"}]")
        .doesNotContain("gone", "caseworker");
    Document page = browser("caseworker.asha").html(held.path() + "/links");
    assertThat(page.select("main").text()).contains("Kestrel Trust").doesNotContain("Gone");
  }

  @Test
  void aCodeIsOnItsOwnAnswerOnlyAndInNoAddress() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");
    Document page = browser.html(held.path() + "/links");
    assertThat(page.text()).doesNotContain(CODE);

    HttpResponse<String> answer =
        browser.submit(page, held.path() + "/links/codes", Map.of(), null);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("location")).isEmpty();
    assertThat(answer.headers().firstValue("cache-control"))
        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    assertThat(answer.body()).contains(CODE);
    assertThat(inside.codesFor).containsExactly(held.reference());
    assertThat(browser.html(held.path() + "/links").text()).doesNotContain(CODE);
  }

  @Test
  void aCodeIsEnteredWithHerPresent() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");
    Document page = browser.html(held.path() + "/links");

    HttpResponse<String> answer =
        browser.submit(
            page,
            held.path() + "/links",
            Map.of("code", "7k2m 9qxd 4tbc", "sheIsHere", "true"),
            null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.onlyAct()).isEqualTo(new EnterLinkCode(held.reference(), "7k2m 9qxd 4tbc"));
  }

  @Test
  void withoutHerNothingIsAsked() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    for (String body : List.of("{\"code\":\"X\"}", "{\"code\":\"X\",\"sheIsHere\":false}")) {
      HttpResponse<String> answer = asha.post(held.path() + "/links", json(body));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("sheIsHere");
    }
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void aCodeThatDoesNotDoIsRefusedWithoutSayingWhyAndIsNotEchoed() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    inside.refuses(refusal(ReferralRefusal.LINK_CODE_UNKNOWN));
    HttpResponse<String> answer =
        asha.post(held.path() + "/links", json("{\"code\":\"" + CODE + "\",\"sheIsHere\":true}"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("link-code-unknown").doesNotContain(CODE);
  }

  @Test
  void aLinkIsUndone() {
    Held held = linkedWith(TestRegistry.KESTREL);
    Caller browser = browser("caseworker.asha");
    Document page = browser.html(held.path() + "/links");
    HttpResponse<String> answer = browser.submit(page, held.path() + "/links/undo", Map.of(), null);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.onlyAct()).isEqualTo(new Unlink(held.reference(), TestRegistry.KESTREL));
  }

  @Test
  void whatIsRefusedAsNotFoundAnswersLikeWhatDoesNotExist() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    inside.refuses(refusal(CommonRefusal.NOT_FOUND));
    for (String path : List.of("/links/codes", "/links", "/links/undo")) {
      String body =
          switch (path) {
            case "/links" -> "{\"code\":\"X\",\"sheIsHere\":true}";
            case "/links/undo" -> "{\"organisation\":\"kestrel-trust\"}";
            default -> "{}";
          };
      assertThat(asha.post(held.path() + path, json(body)).statusCode()).isEqualTo(404);
      assertThat(asha.post(NOWHERE + path, json(body)).statusCode()).isEqualTo(404);
    }
    assertThat(asha.get(NOWHERE + "/links").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseSeesThePage() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    for (String person : List.of("duty.dipa", "caseworker.beth", "officer.hale", "analyst.moor")) {
      assertThat(api(person).get(held.path() + "/links").statusCode()).isEqualTo(404);
      assertThat(api(person).post(held.path() + "/links/codes", json("{}")).statusCode())
          .isEqualTo(404);
    }
    assertThat(inside.codesFor).isEmpty();
  }
}

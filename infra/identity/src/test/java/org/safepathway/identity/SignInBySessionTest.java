package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInBySessionTest {

  private final DeskServer server = DeskServer.shared();
  private final Browser browser = new Browser(server);

  @Test
  void aBrowserThatAsksForAPageSignsInAndIsBroughtToThatPage() {
    HttpResponse<String> page = browser.visit("/specialist/referrals?state=SENT");
    assertThat(page.uri().getPath()).isEqualTo("/sign-in");

    HttpResponse<String> desk = browser.signIn(page, "caseworker.asha", "demo-only");

    assertThat(desk.uri().toString()).isEqualTo(server.base() + "/specialist/referrals?state=SENT");
    assertThat(desk.body()).contains("referrals of caseworker.asha@amberwell");
  }

  @Test
  void whoAskedForNoPageIsBroughtToTheFirstPageOfTheirOwnRoom() {
    assertThat(browser.signIn("officer.hale").uri().getPath()).isEqualTo("/police/referrals");
  }

  @Test
  void theStartPageKnowsWhoIsSignedIn() {
    browser.signIn("officer.hale");

    assertThat(browser.step("/").body()).isEqualTo("start officer.hale@force");
  }

  @Test
  void aWrongPasswordLeadsBackToTheSignInPage() {
    HttpResponse<String> answer =
        browser.signIn(browser.visit("/specialist/referrals"), "caseworker.asha", "wrong");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri().toString()).endsWith("/sign-in?refused");
    assertThat(answer.body()).contains("There is a problem").doesNotContain("wrong<");
  }

  @Test
  void theSignInPageListsTheDemoPeople() {
    assertThat(browser.visit("/sign-in").body())
        .contains("caseworker.asha", "officer.hale", "Amberwell", "duty manager");
  }

  @Test
  void theSessionIsAnotherAfterSignInAtTheIssuerAndAgainAfterSignInAtTheDesk() {
    HttpResponse<String> page = browser.visit("/specialist/referrals");
    String nobodys = browser.session();

    HttpResponse<String> answer =
        browser.submit(
            "/sign-in",
            Map.of(
                "username", "caseworker.asha",
                "password", "demo-only",
                "_csrf", Browser.csrfOf(page)));
    String issuers = browser.session();
    browser.followed(answer);

    assertThat(nobodys).isNotEmpty();
    assertThat(issuers).isNotEmpty().isNotEqualTo(nobodys);
    assertThat(browser.session()).isNotEmpty().isNotEqualTo(issuers);
  }

  @Test
  void aSessionsNameIsLongAndEachTimeAnother() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Browser one = new Browser(server);
      one.step("/specialist/referrals");
      assertThat(one.session()).matches("[0-9A-F]{32}");
      names.add(one.session());
    }
    assertThat(names).hasSize(20);
  }

  @Test
  void theSessionsCookieIsNotForScriptsOrOtherSites() {
    assertThat(new Browser(server).step("/specialist/referrals").headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void everyAnswerForbidsForeignContentAndKeeping() {
    assertThat(browser.visit("/sign-in").headers().map())
        .hasEntrySatisfying(
            "content-security-policy",
            policy -> assertThat(policy.getFirst()).startsWith("default-src 'none'"))
        .hasEntrySatisfying(
            "cache-control", keeping -> assertThat(keeping.getFirst()).contains("no-store"));
  }
}

package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class IssuerSignInIsNoDeskSignInTest {

  private final DeskServer server = DeskServer.shared();
  private final Browser browser = new Browser(server);

  @Test
  void whoIsSignedInAtTheIssuerOnlyIsSentToSignInByTheDesk() {
    HttpResponse<String> start =
        browser.signIn(browser.visit("/sign-in"), "caseworker.asha", "demo-only");
    assertThat(start.body()).isEqualTo("start nobody");

    HttpResponse<String> desk = browser.step("/specialist/referrals");

    assertThat(desk.statusCode()).isEqualTo(302);
    assertThat(desk.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/oauth2/authorization/desks"));
  }

  @Test
  void butTheIssuerThenAsksForNoPasswordAgain() {
    browser.signIn(browser.visit("/sign-in"), "caseworker.asha", "demo-only");

    HttpResponse<String> desk = browser.visit("/specialist/referrals");

    assertThat(desk.body()).contains("referrals of caseworker.asha@amberwell");
  }
}

package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class SignOutEndsEverythingTest {

  private final Browser browser = new Browser(DeskServer.shared());

  @Test
  void afterSignOutTheDeskAndTheIssuerBothAskForThePasswordAgain() {
    HttpResponse<String> page = browser.signIn("officer.hale");
    Matcher token = Pattern.compile("csrf=([^;]+);").matcher(page.body());
    assertThat(token.find()).isTrue();

    HttpResponse<String> answer = browser.submit("/sign-out", Map.of("_csrf", token.group(1)));

    assertThat(browser.followed(answer).body()).isEqualTo("start nobody");
    assertThat(browser.visit("/police/referrals").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void aForeignSiteCannotSignSomebodyOut() {
    browser.signIn("officer.hale");

    assertThat(browser.submit("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.step("/sign-out").statusCode()).isEqualTo(404);
    assertThat(browser.step("/police/referrals").statusCode()).isEqualTo(200);
  }
}

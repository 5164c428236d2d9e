package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.identity.client.CodeFlow;

@Tag("firewall")
class FormsCarryACsrfTokenTest {

  private final DeskServer server = DeskServer.shared();
  private final Browser browser = new Browser(server);

  @Test
  void aFormWithoutItsTokenIsRefused() {
    browser.signIn("officer.hale");

    assertThat(browser.submit("/police/referrals", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.submit("/police/referrals", Map.of("_csrf", "guess")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormWithItsTokenIsAccepted() {
    HttpResponse<String> page = browser.signIn("officer.hale");
    Matcher token = Pattern.compile("csrf=([^;]+);").matcher(page.body());
    assertThat(token.find()).isTrue();

    HttpResponse<String> answer =
        browser.submit("/police/referrals", Map.of("_csrf", token.group(1)));

    assertThat(answer.body()).isEqualTo("act of officer.hale@force");
  }

  @Test
  void aBearerCallNeedsNone() throws Exception {
    String token = new CodeFlow(server.base()).accessToken("officer.hale", "demo-only");

    assertThat(Api.post(server, "/police/referrals", token).body())
        .isEqualTo("act of officer.hale@force");
  }

  @Test
  void aBadBearerTokenDoesNotLetASessionActWithoutOne() throws Exception {
    browser.signIn("officer.hale");

    HttpResponse<String> answer =
        browser.submit("/police/referrals", Map.of(), "Authorization", "Bearer !");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aFormOfNobodyLeadsToThePageThatSaysSoAndAnApiCallOfNobodyIsToldToSignIn() {
    HttpResponse<String> form = browser.submit("/police/referrals", Map.of());

    assertThat(form.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/session-ended"));
    assertThat(Api.post(server, "/police/referrals", null).statusCode()).isEqualTo(401);
  }
}

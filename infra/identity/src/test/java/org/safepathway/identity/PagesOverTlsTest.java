package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Browsers come by TLS, which something in front of this process ends. */
@Tag("firewall")
class PagesOverTlsTest {

  private static StandInIssuer issuer;
  private static DeskServer server;
  private static DeskServer plain;

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server =
        DeskServer.start(
            DeskServer.freshData(),
            issuer.settings(
                Map.of(
                    "safe-pathway.base-url",
                    "https://desks.example",
                    // What an operator sets otherwise is no way round.
                    "server.servlet.session.cookie.http-only",
                    "false",
                    "server.servlet.session.cookie.secure",
                    "false",
                    "server.servlet.session.cookie.domain",
                    "example",
                    "server.servlet.session.cookie.same-site",
                    "none")));
    plain =
        DeskServer.start(
            DeskServer.freshData(),
            issuer.settings(Map.of("server.servlet.session.timeout", "2m")));
  }

  @AfterAll
  static void stop() {
    server.close();
    plain.close();
    issuer.close();
  }

  @Test
  void theSessionsCookieIsForThisHostAndForTlsAlone() {
    String cookie = cookie(new Browser(at(server)).step("/specialist/referrals"));

    assertThat(cookie)
        .startsWith("__Host-safe-pathway=")
        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
        .doesNotContain("Domain", "Max-Age", "Expires");
  }

  @Test
  void signingOutTakesThatVeryCookieAway() {
    HttpResponse<String> out = new Browser(at(server)).submit("/sign-out", Map.of());

    assertThat(cookie(out))
        .startsWith("__Host-safe-pathway=;")
        .contains("; Secure", "; Path=/", "Expires=Thu, 01 Jan 1970");
  }

  @Test
  void everyAnswerTellsTheBrowserToComeByTlsOnly() {
    Browser browser = new Browser(at(server));
    for (HttpResponse<String> answer :
        List.of(
            browser.step("/"),
            browser.step("/assets/none"),
            browser.step("/specialist/referrals"),
            browser.step("/oauth2/authorization/desks"),
            browser.step("/login/oauth2/code/desks?code=x&state=y"),
            browser.submit("/police/referrals", Map.of()),
            browser.step("/nowhere/%2e%2e//x"),
            Api.get(server, "/specialist/referrals", "nonsense"))) {
      assertThat(answer.headers().allValues("Strict-Transport-Security"))
          .as(answer.uri() + " " + answer.statusCode())
          .containsExactly("max-age=31536000; includeSubDomains");
    }
  }

  @Test
  void withoutTlsNothingIsSaidOfIt() {
    HttpResponse<String> answer = new Browser(plain).step("/specialist/referrals");

    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(cookie(answer)).startsWith("safe-pathway=").doesNotContain("Secure");
  }

  @Test
  void whereAnOperatorIsStricterTheirsHolds() {
    Browser browser = new Browser(plain);
    issuer.signIn(browser, "caseworker.asha", Map.of());

    assertThat(browser.step("/specialist/idle").body()).isEqualTo("120");
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }

  /** Past what ends TLS. */
  private static java.net.URI at(DeskServer server) {
    return java.net.URI.create("http://127.0.0.1:" + server.port());
  }
}

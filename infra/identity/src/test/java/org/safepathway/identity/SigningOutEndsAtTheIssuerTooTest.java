package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** With an external issuer; the embedded one shares the session with the desks. */
class SigningOutEndsAtTheIssuerTooTest {

  private static StandInIssuer issuer;
  private static DeskServer server;

  private Browser browser;

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server = DeskServer.start(DeskServer.freshData(), issuer.settings(Map.of()));
  }

  @BeforeEach
  void aBrowser() {
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @Test
  void aBrowserIsLedThereWithTheTokenOfItsSignInAndBackToTheStartPage() throws Exception {
    HttpResponse<String> page = issuer.signIn(browser, "caseworker.asha", Map.of());
    Matcher csrf = Pattern.compile("csrf=([^;]+);").matcher(page.body());
    assertThat(csrf.find()).isTrue();

    HttpResponse<String> answer =
        browser.submit(
            "/sign-out", Map.of("_csrf", csrf.group(1)), "X-Forwarded-Host", "elsewhere.example");

    URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
    assertThat(to.toString())
        .startsWith(issuer.address() + "/protocol/openid-connect/logout?")
        .doesNotContain("elsewhere");
    Map<String, String> asked =
        UriComponentsBuilder.fromUri(to).build().getQueryParams().toSingleValueMap();
    assertThat(asked).containsOnlyKeys("id_token_hint", "post_logout_redirect_uri");
    assertThat(SignedJWT.parse(asked.get("id_token_hint")).getJWTClaimsSet().getAudience())
        .containsExactly("safe-pathway-desks");
    assertThat(
            asked
                .getOrDefault("post_logout_redirect_uri", "")
                .replace("%3A", ":")
                .replace("%2F", "/"))
        .isEqualTo(server.base() + "/");
    assertThat(browser.step("/").body()).isEqualTo("start nobody");
  }

  @Test
  void whoeverIsNotSignedInIsLedNowhereElse() {
    assertThat(browser.submit("/sign-out", Map.of()).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/").doesNotContain("logout"));
  }
}

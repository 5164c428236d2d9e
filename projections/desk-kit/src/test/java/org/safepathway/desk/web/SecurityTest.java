package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.desk.decoding.Decoder;

@Tag("firewall")
class SecurityTest extends OverHttp {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Test
  void everyAnswerHasTheHeaders() {
    for (HttpResponse<String> answer :
        List.of(
            browser.get("/test/enquiries", "Accept", "text/html"),
            browser.get("/test/enquiries", "Accept", "application/json"),
            browser.get("/test/no-such-page", "Accept", "text/html"),
            browser.get("/test/broken", "Accept", "text/html"),
            stranger.get("/sign-in", "Accept", "text/html"),
            stranger.get("/test/enquiries", "Accept", "application/json"),
            stranger.get("/assets/desk.css"))) {
      Map<String, List<String>> headers = answer.headers().map();
      assertThat(headers)
          .containsEntry("content-security-policy", List.of(POLICY))
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("x-frame-options", List.of("DENY"))
          .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
          .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
          .containsKey("permissions-policy")
          .doesNotContainKey("server");
    }
  }

  /** Too long, of a kind that is taken nowhere, or not even a path: no chain has seen these. */
  @Test
  void whatIsAnsweredBeforeTheChainsHasTheHeadersToo() {
    byte[] longer = new byte[Decoder.MAX_BYTES + 1];
    for (HttpResponse<String> answer :
        List.of(
            stranger.postBody("/test/enquiries", longer, "Content-Type", "application/json"),
            stranger.postBody("/test/enquiries", longer, "Accept", "text/html"),
            stranger.postBody(
                "/test/enquiries", new byte[9], "Content-Type", "multipart/form-data; boundary=x"),
            stranger.get("/test//enquiries", "Accept", "text/html"),
            stranger.get("/test/enquiries;x=1", "Accept", "application/json"),
            stranger.trace("/test/enquiries"))) {
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.headers().map())
          .containsEntry("content-security-policy", List.of(POLICY))
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("x-frame-options", List.of("DENY"));
    }
  }

  @Test
  void traceIsNotThere() {
    HttpResponse<String> answer = stranger.trace("/test/enquiries", "X-Told", "Canary");

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("Canary");
  }

  @Test
  void pagesHaveNothingThatThePolicyForbids() {
    Document page = browser.html("/test/enquiries/new");

    assertThat(page.select("style, [style], script:not([src]), [onclick], [onload]")).isEmpty();
  }

  @Test
  void nobodyIsAskedToSignIn() {
    HttpResponse<String> html = stranger.get("/test/enquiries", "Accept", "text/html");
    HttpResponse<String> json = stranger.get("/test/enquiries", "Accept", "application/json");

    assertThat(html.statusCode()).isEqualTo(302);
    assertThat(html.headers().firstValue("location").orElseThrow()).endsWith("/sign-in");
    assertThat(json.statusCode()).isEqualTo(401);
    assertThat(json.body()).contains("sign-in-needed");
  }

  @Test
  void aSessionNeedsACsrfTokenAndABearerNone() {
    HttpResponse<String> without = browser.post("/test/enquiries", "_request", "key-00000001");

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("This page has expired");
    assertThat(stranger.postJson("/test/enquiries", RIGHT.formatted("TELEPHONE")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void signingOutIsAPostWithACsrfTokenAndEndsTheSession() {
    assertThat(browser.post("/sign-out").statusCode()).isEqualTo(403);
    assertThat(browser.get("/test/enquiries", "Accept", "text/html").statusCode()).isEqualTo(200);

    String csrf = browser.csrf(browser.html("/test/enquiries"));
    HttpResponse<String> out = browser.post("/sign-out", "_csrf", csrf);
    assertThat(out.statusCode()).isEqualTo(302);
    // Nothing stays on a device that somebody else may hold.
    assertThat(out.headers().firstValue("clear-site-data"))
        .contains("\"cache\", \"cookies\", \"storage\"");
    assertThat(browser.get("/test/enquiries", "Accept", "text/html").statusCode()).isEqualTo(302);
  }

  @Test
  void theSessionIsACookieThatScriptsCannotRead() {
    HttpResponse<String> page = stranger.get("/sign-in", "Accept", "text/html");

    assertThat(page.headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax");
  }
}

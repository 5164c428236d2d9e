package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.desk.testdesk.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("firewall")
class ProblemsTest extends OverHttp {

  @Test
  void faultsOfFieldsAre422WithTheirTexts() {
    HttpResponse<String> refused =
        stranger.postJson(
            "/test/enquiries",
            "{\"identity\": {\"familyName\": \"Canary7\", \"born\": \"x\"}, \"status\": 1}");
    JsonNode problem = JsonMapper.shared().readTree(refused.body());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("content-type"))
        .hasValue("application/problem+json;charset=UTF-8");
    assertThat(problem.path("type").asString())
        .isEqualTo("urn:safe-pathway:refusal:fields-at-fault");
    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("fields").findValuesAsString("path"))
        .containsExactly("identity.born", "needs", "interpreter", "contact", "status");
    assertThat(problem.path("fields").path(1).path("message").asString())
        .isEqualTo("Choose at least one need");
    assertThat(refused.body()).doesNotContain("Canary7");
  }

  @Test
  void everyRefusalHasItsStatus() {
    assertThat(stranger.postJson("/test/enquiries", "{").statusCode()).isEqualTo(400);
    assertThat(stranger.postJson("/test/enquiries", RIGHT.formatted("LETTER")).statusCode())
        .isEqualTo(409);
    assertThat(stranger.postJson("/test/enquiries", RIGHT.formatted("NONE")).statusCode())
        .isEqualTo(422);
    assertThat(stranger.postJson("/test/enquiries/E-1", "{}").statusCode()).isEqualTo(405);
    assertThat(api("/test/enquiries", "text/plain", "key-00000001").statusCode()).isEqualTo(415);
    assertThat(
            api("/test/enquiries", "multipart/form-data; boundary=x", "key-00000001").statusCode())
        .isEqualTo(415);
  }

  /** The container decodes it, and whoever first asks for a field meets its exception. */
  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%4", "%C3%28", "%E2%82", "&&==%&="})
  void aFormThatCannotBeDecodedIsRefused(String broken) {
    String typed = "contact=Canary7" + broken;
    for (String accept : List.of("text/html", "application/json")) {
      HttpResponse<String> refused =
          browser.postBody(
              "/test/enquiries",
              typed.getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/x-www-form-urlencoded",
              "Accept",
              accept);

      assertThat(refused.statusCode()).as(accept).isIn(400, 403);
      assertThat(refused.body()).doesNotContain("Canary7");
    }
  }

  @Test
  void anAddressThatCannotBeDecodedIsRefused() {
    assertThat(rawGet("/test/enquiries?cursor=%zz")).startsWith("HTTP/1.1 400");
    assertThat(rawGet("/test/enquiries?cursor=%")).startsWith("HTTP/1.1 400");
  }

  /** A client of Java would not send such an address. */
  private String rawGet(String path) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + path
                      + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ada\r\n"
                      + "Accept: application/json\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRefusalOfTheDomainHasItsOwnTexts() {
    assertThat(stranger.postJson("/test/enquiries", RIGHT.formatted("NONE")).body())
        .contains("urn:safe-pathway:refusal:service-paused")
        .contains("The service takes nobody at present");
  }

  @Test
  void jsonWithoutAnIdempotencyKeyIsRefused() {
    HttpResponse<String> missing =
        stranger.postBody(
            "/test/enquiries",
            RIGHT.formatted("TELEPHONE").getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Accept",
            "application/json",
            "Authorization",
            "Bearer ada");

    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("idempotency-key-missing");
    assertThat(api("/test/enquiries", "application/json", "short").body())
        .contains("Idempotency-Key");
  }

  @Test
  void notThereAndNotAllowedAnswerWithTheSameBytes() {
    for (String accept : List.of("text/html", "application/json")) {
      List<HttpResponse<String>> answers =
          List.of(
              browser.get("/test/enquiries/E-2", "Accept", accept),
              browser.get("/test/no-such-page", "Accept", accept),
              browser.get("/test/numbers/seven", "Accept", accept),
              browser.get("/assets/no-such-file.css", "Accept", accept),
              browser.get("/error", "Accept", accept),
              browser.get("/test/forbidden", "Accept", accept));
      assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(404));
      assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
      assertThat(answers.stream().map(Browser::headersOf).distinct()).hasSize(1);
    }
  }

  @Test
  void whoIsInNoRegistryFindsNothing() {
    assertThat(stranger.get("/test/enquiries", "Authorization", "Bearer mallory").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aBodyOverTheLimitIsRefusedUnread() {
    byte[] big = new byte[300 * 1024];
    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
      HttpResponse<String> refused =
          stranger.postBody(
              "/test/enquiries",
              big,
              "Content-Type",
              type,
              "Accept",
              "application/json",
              "Authorization",
              "Bearer ada",
              "Idempotency-Key",
              "key-00000001");
      assertThat(refused.statusCode()).as(type).isEqualTo(400);
      assertThat(refused.body()).as(type).contains("too-big");
    }
  }

  private HttpResponse<String> api(String path, String type, String key) {
    return stranger.postBody(
        path,
        new byte[] {1},
        "Content-Type",
        type,
        "Accept",
        "application/json",
        "Authorization",
        "Bearer ada",
        "Idempotency-Key",
        key);
  }
}

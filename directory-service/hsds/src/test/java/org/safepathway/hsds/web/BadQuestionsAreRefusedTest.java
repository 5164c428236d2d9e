package org.safepathway.hsds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BadQuestionsAreRefusedTest extends WithTheApi {

  @ParameterizedTest
  @CsvSource({
    "/services?page=-1, page, out-of-range",
    "/services?page=0, page, out-of-range",
    "/services?page=2147483648, page, out-of-range",
    "/services?page=99999999999999999999, page, not-a-whole-number",
    "/services?page=1.5, page, not-a-whole-number",
    "/services?page=, page, not-a-whole-number",
    "/services?page=1&page=2, page, given-twice",
    "/services?per_page=0, per_page, out-of-range",
    "/services?per_page=1000000, per_page, out-of-range",
    "/services?per_page=ten, per_page, not-a-whole-number",
    "/services?format=xml, format, not-a-format",
    "/services?minimal=yes, minimal, not-true-or-false",
    "/services?full=1, full, not-true-or-false",
    "/services?minimal=true&full=true, minimal, minimal-or-full",
    "/services?taxonomy_term_id=1-1-1-1-1, taxonomy_term_id, not-a-uuid",
    "/services?taxonomy_id=kind, taxonomy_id, not-a-uuid",
    "/services?organization_id=%27%20OR%201%3D1, organization_id, not-a-uuid",
    "/services?modified_after=yesterday, modified_after, not-a-time",
    "/services?modified_after=2026-02-30, modified_after, not-a-time",
    "/services?modified_after=2026-11-20T25:00:00Z, modified_after, not-a-time",
    "/service_at_locations?postcode=nowhere, postcode, not-a-postcode",
    "/service_at_locations?postcode=ZZ99%203VZ, postcode, unknown-postcode",
    "/service_at_locations?proximity=100, proximity, needs-postcode",
    "/service_at_locations?postcode=B70&proximity=-1, proximity, out-of-range",
    "/service_at_locations?postcode=B70&proximity=far, proximity, not-a-whole-number",
    "/organizations?full_service=maybe, full_service, not-true-or-false",
    "/taxonomies?page=0, page, out-of-range",
    "/taxonomy_terms?top_only=x, top_only, not-true-or-false",
    "/taxonomy_terms?parent_id=x, parent_id, not-a-uuid",
    "/services?format=ndjson&page=0, page, out-of-range",
  })
  void aParameterIsNamed(String path, String parameter, String code) {
    HttpResponse<String> answer = api.get(path);
    JsonNode problem = problem(answer, 400);

    assertThat(problem.path("fields").size()).isEqualTo(1);
    assertThat(problem.path("fields").path(0).path("path").asString()).isEqualTo(parameter);
    assertThat(problem.path("fields").path(0).path("code").asString()).isEqualTo(code);
    assertThat(problem.path("fields").path(0).path("message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services/nonsense",
        "/services/1-1-1-1-1",
        "/services/7c0f2b1e-5d43-4f0a-9a6e-2f6d0f4c9b31",
        "/organizations/rowan-test-house",
        "/service_at_locations/0",
        "/taxonomies/kind",
        "/taxonomy_terms/refuge",
        "/nothing",
        "/services/7c0f2b1e-5d43-4f0a-9a6e-2f6d0f4c9b31/more"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(problem(api.get(path), 404).path("type").asString())
        .isEqualTo("urn:safe-pathway:refusal:not-found");
  }

  @Test
  void allFaultsAreNamedAtOnceAndNothingIsRepeated() {
    HttpResponse<String> answer = api.get("/services?page=canary7&per_page=canary8&format=canary9");

    assertThat(problem(answer, 400).path("fields").findValuesAsString("path"))
        .containsExactly("format", "page", "per_page");
    assertThat(answer.body()).doesNotContain("canary");
  }

  @Test
  void aSearchOfMoreThan200CharactersIsRefused() {
    assertThat(api.get("/services?search=" + "x".repeat(200)).statusCode()).isEqualTo(200);
    problem(api.get("/services?search=" + "x".repeat(201)), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothingButReadingIsTaken(String method) {
    HttpResponse<String> answer = api.send(method, "/services");

    problem(answer, 405);
    assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void aQuestionThatIsEncodedWrongIsRefused() throws IOException {
    URI api = URI.create(WithTheApi.api.url());
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      String request =
          "GET /hsds/3.0/services?search=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("Access-Control-Allow-Origin: *", "\"unreadable\"")
          .doesNotContain("%zz");
    }
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    return problem;
  }
}

package org.safepathway.hsds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersAreOpenAndKeptTest extends WithTheApi {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/services",
        "/services?format=ndjson",
        "/organizations",
        "/taxonomies",
        "/taxonomy_terms",
        "/service_at_locations",
        "/openapi.json"
      })
  void anAnswerMayBeKeptAndAskedForAgain(String path) {
    HttpResponse<String> answer = api.get(path);
    String tag = answer.headers().firstValue("etag").orElseThrow();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("public, max-age=60");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(tag).startsWith("\"");

    HttpResponse<String> again = api.send("GET", path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("etag")).hasValue(tag);
    assertThat(again.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(api.send("GET", path, "If-None-Match", "\"other\"").body()).isEqualTo(answer.body());

    HttpResponse<String> head = api.send("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("etag")).hasValue(tag);
    assertThat(head.headers().firstValue("content-length"))
        .isEqualTo(answer.headers().firstValue("content-length"));
  }

  @Test
  void differentAnswersHaveDifferentTags() {
    assertThat(api.get("/services?page=1&per_page=2").headers().firstValue("etag"))
        .isNotEqualTo(api.get("/services?page=2&per_page=2").headers().firstValue("etag"));
  }

  @Test
  void aPageOfAnotherSiteMayAskFirst() {
    HttpResponse<String> answer =
        api.send(
            "OPTIONS",
            "/services",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "GET");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(answer.headers().firstValue("access-control-allow-methods"))
        .hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void linesAreNotCutIntoPages() {
    HttpResponse<String> answer = api.get("/services?format=ndjson&per_page=2");

    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/x-ndjson");
    assertThat(answer.body().lines()).hasSize(14);
  }
}

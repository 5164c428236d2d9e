package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@Tag("firewall")
class FaultsAndLogsTest extends OverHttp {

  @Test
  void aFaultTellsNothingButItsReference(CapturedOutput output) {
    HttpResponse<String> json = browser.get("/test/broken", "Accept", "application/json");
    HttpResponse<String> html = browser.get("/test/broken", "Accept", "text/html");
    String reference = json.headers().firstValue("x-correlation-id").orElseThrow();

    assertThat(json.statusCode()).isEqualTo(500);
    assertThat(json.body()).contains(reference).doesNotContain("Canary", "IllegalState");
    assertThat(html.statusCode()).isEqualTo(500);
    assertThat(html.body())
        .contains(html.headers().firstValue("x-correlation-id").orElseThrow())
        .contains("Sorry, there is a problem with the service")
        .doesNotContain("Canary", "IllegalState");
    assertThat(output.getAll())
        .contains("java.lang.IllegalStateException")
        .contains("EnquiryController.broken")
        .contains(reference)
        .doesNotContain("Canary");
  }

  @Test
  void whatIsAwayIsToldAsThatAndNothingElseOfIt(CapturedOutput output) {
    HttpResponse<String> json = browser.get("/test/away", "Accept", "application/json");
    HttpResponse<String> html = browser.get("/test/away", "Accept", "text/html");

    assertThat(json.statusCode()).isEqualTo(503);
    assertThat(json.headers().firstValue("retry-after")).hasValue("30");
    assertThat(json.body())
        .contains("urn:safe-pathway:refusal:away")
        .doesNotContain("Canary", "DoesNotAnswer");
    assertThat(html.statusCode()).isEqualTo(503);
    assertThat(html.body())
        .contains("Sorry, the service is unavailable")
        .contains("look first whether it has arrived")
        .doesNotContain("Canary", "DoesNotAnswer");
    assertThat(output.getAll())
        .contains("DoesNotAnswer")
        .as("nor which act met it")
        .doesNotContain("Canary", "EnquiryController.java");
  }

  @Test
  void aFormThatMetAFaultIsSentAgainAsItWasFromItsPage() {
    String[] typed = {
      "_csrf", browser.csrf(browser.html("/test/enquiries/new")),
      "_request", "form-00000001",
      "identity.familyName", "O\"sei <b>",
      "identity.born.day", "31",
      "identity.born.month", "3",
      "identity.born.year", "1990",
      "needs", "REFUGE",
      "needs", "ADVICE",
      "interpreter", "true",
      "contact", "TELEPHONE"
    };
    HttpResponse<String> away = browser.post("/test/away", typed);
    Document page = Jsoup.parse(away.body());
    String[] kept =
        page.select("form[action=/test/away] input[type=hidden]").stream()
            .flatMap(field -> Stream.of(field.attr("name"), field.val()))
            .toArray(String[]::new);

    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(page.select("form[action=/test/away] button").text()).isEqualTo("Send it again");
    assertThat(pairs(kept)).containsExactlyInAnyOrderElementsOf(pairs(typed));
    assertThat(browser.post("/test/away", kept).statusCode()).isEqualTo(303);
  }

  @Test
  void nothingIsKeptOfWhatCannotBeSentAgain() {
    HttpResponse<String> json =
        stranger.postBody(
            "/test/away",
            RIGHT.formatted("TELEPHONE").getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Accept",
            "text/html",
            "Authorization",
            "Bearer ada",
            "Idempotency-Key",
            "json-00000001");

    assertThat(json.statusCode()).isEqualTo(503);
    assertThat(json.body()).doesNotContain("<form", "Osei");
  }

  /** Without the token against forgery, which reads differently on each page. */
  private static List<String> pairs(String... namesAndValues) {
    return IntStream.range(0, namesAndValues.length / 2)
        .mapToObj(i -> namesAndValues[2 * i] + "=" + namesAndValues[2 * i + 1])
        .filter(pair -> !pair.startsWith("_csrf="))
        .toList();
  }

  @Test
  void aTemplateThatBreaksHalfWayGivesAnErrorPageAndNotHalfAPage(CapturedOutput output) {
    HttpResponse<String> broken = browser.get("/test/half-a-page", "Accept", "text/html");

    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body())
        .doesNotContain("The first half")
        .contains("Sorry, there is a problem");
    assertThat(output.getAll()).contains("in test/half-a-page:6");
  }

  @Test
  void noCorrelationIdIsTakenFromOutside() {
    HttpResponse<String> answer = browser.get("/test/enquiries", "X-Correlation-Id", "mine");

    assertThat(answer.headers().allValues("x-correlation-id"))
        .singleElement()
        .asString()
        .matches("[0-9a-f]{24}");
  }

  @Test
  void theAccessLogSaysHowARequestEndedAndNothingOfWhich(CapturedOutput output) {
    browser.get("/test/enquiries/E-1?cursor=secret", "Accept", "application/json");
    browser.get("/test/enquiries/E-77", "Accept", "application/json");
    browser.get("/test/nowhere/Osei", "Accept", "application/json");
    browser.post("/test/enquiries", "_request", "form-00000001");

    // The line is written after the answer.
    await()
        .untilAsserted(
            () ->
                assertThat(accessLines(output))
                    .extracting(line -> line.path("status").asInt())
                    .contains(200, 404));
    assertThat(output.getAll())
        .contains("answered 200 in ")
        .doesNotContain("E-1", "E-77", "secret", "nowhere", "Osei")
        .doesNotContain("GET", "POST", "/test", "enquiries", "{reference}");
  }

  /** Nor does it say by what it has not: a status, a note and a page are lines of one shape. */
  @Test
  void aLineOfTheAccessLogHasNoOtherField(CapturedOutput output) {
    browser.get("/test/enquiries/E-1", "Accept", "application/json");

    await().until(() -> !accessLines(output).isEmpty());
    assertThat(accessLines(output))
        .allSatisfy(
            line ->
                assertThat(line.propertyNames())
                    .containsExactlyInAnyOrder(
                        "@timestamp",
                        "log",
                        "process",
                        "service",
                        "message",
                        "correlationId",
                        "status",
                        "millis",
                        "ecs"));
  }

  @Test
  void logLinesAreJson(CapturedOutput output) {
    browser.get("/test/enquiries/E-1", "Accept", "application/json");

    await().until(() -> !accessLines(output).isEmpty());
    List<JsonNode> lines = accessLines(output);
    assertThat(lines.getLast().path("correlationId").asString()).hasSize(24);
    assertThat(lines.getLast().path("status").asInt()).isEqualTo(200);
  }

  private static List<JsonNode> accessLines(CapturedOutput output) {
    return output
        .getAll()
        .lines()
        .filter(line -> line.contains("org.safepathway.access") && line.contains("answered "))
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }
}

package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A document is taken whole where a desk says so, and nowhere else. */
class UploadsTest extends OverHttp {

  private static final String PATH = "/test/documents";

  @Test
  void aBodyOfJsonOrOfLinesArrivesWholeAlsoBeyondWhatAFormMayHave() {
    for (String type : new String[] {"application/json", "application/x-ndjson"}) {
      HttpResponse<String> answer = send(PATH, new byte[400_000], type, "key-00000001");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("\"bytes\":400000");
    }
  }

  @Test
  void aLongerOneAnEmptyOneAndOneWithoutAKeyAreRefused() {
    HttpResponse<String> longer = send(PATH, new byte[400_001], "application/json", "key-00000001");
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(longer.body()).contains("too-big");
    HttpResponse<String> muchLonger =
        send(PATH, new byte[10_000_000], "application/json", "key-00000001");
    assertThat(muchLonger.statusCode()).isEqualTo(400);
    assertThat(send(PATH, new byte[0], "application/json", "key-00000001").body())
        .contains("required");
    assertThat(send(PATH, new byte[1], "application/json", "").body())
        .contains("idempotency-key-missing");
    assertThat(send(PATH, new byte[1], "text/plain", "key-00000001").statusCode()).isEqualTo(415);
    assertThat(send(PATH + "?x=1", new byte[1], "application/json", "key-00000001").body())
        .contains("unreadable");
  }

  @Test
  void aFileOfAFormArrivesAndNeverLiesOnADisk() {
    String csrf = browser.csrf(browser.html("/test/enquiries/new"));
    HttpResponse<String> answer = sendFile(PATH, csrf, "x".repeat(390_000));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"bytes\":390000,\"onDisk\":[]}");
    assertThat(sendFile(PATH, csrf, "").body()).contains("\"document\"").contains("required");
  }

  @Test
  void aFileOfAFormWithoutTheSessionsTokenIsRefused() {
    assertThat(sendFile(PATH, "forged", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void aFormWithAFileIsTakenNowhereElse() {
    String csrf = browser.csrf(browser.html("/test/enquiries/new"));
    assertThat(sendFile("/test/enquiries", csrf, "x").statusCode()).isEqualTo(415);
    assertThat(sendFile("/sign-in", csrf, "x").statusCode()).isEqualTo(415);
  }

  private HttpResponse<String> send(String path, byte[] body, String type, String key) {
    String[] headers = {
      "Content-Type",
      type,
      "Accept",
      "application/json",
      "Authorization",
      "Bearer ada",
      "Idempotency-Key",
      key
    };
    return key.isEmpty()
        ? stranger.postBody(path, body, java.util.Arrays.copyOf(headers, 6))
        : stranger.postBody(path, body, headers);
  }

  private HttpResponse<String> sendFile(String path, String csrf, String document) {
    String body =
        part("_csrf", "", csrf)
            + part("_request", "", "form-00000001")
            + part("document", "; filename=\"a.json\"", document)
            + "--edge--\r\n";
    return browser.postBody(
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=edge",
        "Accept",
        "application/json");
  }

  private static String part(String name, String more, String value) {
    return "--edge\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n"
        + value
        + "\r\n";
  }
}

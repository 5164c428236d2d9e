package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that is sent after its session ended is not lost unnoticed. */
class WhoIsSignedOutIsToldThatNothingWasSentTest {

  @TempDir private static Path folder;

  private static Web web;

  @BeforeAll
  static void start() {
    web = Web.start(folder);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void aFormOfASessionThatEndedLeadsToAPageThatSaysSoInPlainWords() throws Exception {
    HttpResponse<String> page = posted();

    assertThat(page.uri().getPath()).isEqualTo("/session-ended");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>You are signed out – Safe Pathway</title>")
        .contains("Nothing was sent and nothing was saved.")
        .contains("href=\"/oauth2/authorization/desks\"")
        .doesNotContain("HERS");
    assertThat(web.json("officer.hale", "/police/referrals").get("referrals").size()).isZero();
  }

  @Test
  void theStartPageHasATitleToo() {
    assertThat(web.visitAsNobody("/").body()).doesNotContain("??");
  }

  private static HttpResponse<String> posted() throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(web.address() + "/police/referrals"))
              .header("Accept", "text/html")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("identity.familyName=HERS"))
              .build(),
          BodyHandlers.ofString());
    }
  }
}

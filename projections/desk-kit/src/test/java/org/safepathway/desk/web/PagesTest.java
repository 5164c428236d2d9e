package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.desk.testdesk.TestDesk;

class PagesTest extends OverHttp {

  @Test
  void onePageIsHtmlOrJsonAsTheCallerWants() {
    HttpResponse<String> html = browser.get("/test/enquiries/E-1", "Accept", "text/html");
    HttpResponse<String> json = browser.get("/test/enquiries/E-1", "Accept", "application/json");

    assertThat(Jsoup.parse(html.body()).select("dd").text()).isEqualTo("sent");
    assertThat(html.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
    assertThat(json.body()).isEqualTo("{\"reference\":\"E-1\",\"state\":\"sent\"}");
    assertThat(json.headers().firstValue("content-type"))
        .hasValue("application/json;charset=UTF-8");
    assertThat(List.of(html, json))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.headers().allValues("vary")).contains("Accept");
            });
  }

  @Tag("firewall")
  @Test
  void noAnswerIsKeptByTheBrowser() {
    for (String accept : List.of("text/html", "application/json")) {
      assertThat(browser.get("/test/enquiries/E-1", "Accept", accept).headers().map())
          .containsEntry("cache-control", List.of("no-store"));
    }
  }

  /**
   * With scripts after a warning (BrowserTest); without them by a refresh that says nothing first.
   */
  @Test
  void aPageOfSomebodyWhoIsSignedInKnowsWhenItsSessionEnds() {
    Document page = browser.html("/test/enquiries/E-1");

    assertThat(page.select("section[data-session-seconds=1800][hidden] button").text())
        .isEqualTo("Stay signed in");
    assertThat(page.select("noscript").outerHtml())
        .contains("http-equiv=\"refresh\"", "content=\"1830; url=/\"");
    for (HttpResponse<String> nobodys :
        List.of(
            stranger.get("/sign-in", "Accept", "text/html"),
            browser.get("/test/nowhere", "Accept", "text/html"))) {
      assertThat(nobodys.body()).doesNotContain("data-session-seconds=", "http-equiv=\"refresh\"");
    }
  }

  /** It often says to look at something first, so there is a way to it. */
  @Test
  void aPageThatOnlyRefusesHasTheLinksOfTheRoomAndNothingElseOfTheCaller() {
    Document refused = browser.html("/test/nowhere");

    assertThat(refused.select("nav a").eachAttr("href")).containsExactly("/test/enquiries");
    assertThat(refused.text()).doesNotContain("Ada Quill", "Rowan House");
  }

  @Test
  void itIsToldEvenWhereNobodyCanSayWhichLinksTheseAre() {
    HttpResponse<String> refused =
        stranger.get(
            "/test/nowhere",
            "Authorization",
            "Bearer " + TestDesk.CUT_OFF.value(),
            "Accept",
            "text/html");

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(refused.body()).select("h1").text()).isNotEmpty();
    assertThat(refused.body()).doesNotContain("/test/enquiries");
  }

  @Test
  void whoeverLeavesItOpenGetsWhatSuitsThem() {
    assertThat(browser.get("/test/enquiries/E-1").body()).startsWith("<!DOCTYPE html>");
    assertThat(stranger.get("/test/enquiries/E-1", "Authorization", "Bearer ada").body())
        .startsWith("{");
    assertThat(
            browser
                .get("/test/enquiries/E-1", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .body())
        .startsWith("<!DOCTYPE html>");
    assertThat(browser.get("/test/enquiries/E-1", "Accept", "application/json, */*;q=0.1").body())
        .startsWith("{");
    assertThat(browser.get("/test/enquiries/E-1", "Accept", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void theTagIsOfWhatIsVisible() {
    HttpResponse<String> first = browser.get("/test/enquiries/E-1", "Accept", "application/json");
    String tag = first.headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again =
        browser.get("/test/enquiries/E-1", "Accept", "application/json", "If-None-Match", tag);
    HttpResponse<String> another =
        browser.get("/test/enquiries", "Accept", "application/json", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(another.statusCode()).isEqualTo(200);
  }

  @Test
  void everyPageSaysWhoIsSignedInThatThePeopleAreInventedAndHasAWayOut() {
    Document page = browser.html("/test/enquiries");

    assertThat(page.title()).isEqualTo("Enquiries – Safe Pathway");
    assertThat(page.select(".desk-signed-in p").text())
        .isEqualTo("Signed in as Ada Quill, Rowan House");
    assertThat(page.select(".govuk-phase-banner__text").text())
        .isEqualTo("Demonstration: invented people only");
    assertThat(page.select(".govuk-exit-this-page a").attr("href"))
        .isEqualTo("https://www.bbc.co.uk/weather");
    assertThat(page.select("a.govuk-skip-link").attr("href")).isEqualTo("#main-content");
    assertThat(page.select("form[action=/sign-out] input[name=_csrf]").val()).isNotEmpty();
    assertThat(page.select("[aria-current=page]").text()).isEqualTo("Enquiries");
    assertThat(page.body().html()).doesNotContain("??");
  }

  @Test
  void aListIsPagedByCursor() {
    Document page = browser.html("/test/enquiries");

    String next = page.select(".govuk-pagination__next a").attr("href");
    assertThat(next).isEqualTo("/test/enquiries?cursor=page-2");
    assertThat(browser.html(next).select(".govuk-pagination")).isEmpty();
    for (String wrong : List.of("limit=0", "limit=101", "limit=x", "cursor=a%20b")) {
      HttpResponse<String> refused =
          browser.get("/test/enquiries?" + wrong, "Accept", "application/json");
      assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
      assertThat(refused.body()).as(wrong).contains("wrong-format");
    }
  }

  @Test
  void everyTextSaysItsCharset() {
    for (String path :
        List.of(
            "/assets/desk.css",
            "/assets/desk.mjs",
            "/assets/govuk-frontend.min.js",
            "/assets/favicon.svg")) {
      assertThat(stranger.get(path).headers().firstValue("content-type"))
          .as(path)
          .hasValueSatisfying(type -> assertThat(type).endsWith(";charset=UTF-8"));
    }
    for (String accept : List.of("text/html", "application/json")) {
      assertThat(
              browser.get("/test/enquiries", "Accept", accept).headers().firstValue("content-type"))
          .hasValue(accept + ";charset=UTF-8");
    }
  }

  @Test
  void anAssetIsRevalidatedByItsContent() {
    HttpResponse<String> styles = stranger.get("/assets/desk.css");
    String tag = styles.headers().firstValue("etag").orElseThrow();

    assertThat(styles.body()).contains(".govuk-button").doesNotContain("GDS Transport");
    assertThat(styles.headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(styles.headers().firstValue("last-modified")).isEmpty();
    assertThat(stranger.get("/assets/desk.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(stranger.get("/assets/govuk-frontend.min.js").statusCode()).isEqualTo(200);
  }
}

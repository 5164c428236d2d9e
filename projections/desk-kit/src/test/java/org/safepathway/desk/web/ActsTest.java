package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ActsTest extends OverHttp {

  @Test
  void anActByJsonIsAnsweredWithItsViewAndPlace() {
    HttpResponse<String> sent = stranger.postJson("/test/enquiries", RIGHT.formatted("TELEPHONE"));

    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.headers().firstValue("location")).hasValue("/test/enquiries/E-1");
    assertThat(sent.body()).isEqualTo("{\"reference\":\"E-1\"}");
  }

  @Test
  void theSameActByFormLeadsToThePlaceWithANoticeShownOnce() {
    HttpResponse<String> sent =
        browser.fillIn(
            "/test/enquiries/new",
            "/test/enquiries",
            "identity.familyName",
            "Osei",
            "identity.born.day",
            "31",
            "identity.born.month",
            "3",
            "identity.born.year",
            "1990",
            "needs",
            "REFUGE",
            "needs",
            "ADVICE",
            "interpreter",
            "false",
            "children[0].age",
            "",
            "contact",
            "TELEPHONE",
            "notes",
            "");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("location")).hasValue("/test/enquiries/E-1");
    assertThat(
            browser
                .html("/test/enquiries/E-1")
                .select(".govuk-notification-banner__heading")
                .text())
        .isEqualTo("The enquiry was sent");
    assertThat(browser.html("/test/enquiries/E-1").select(".govuk-notification-banner")).isEmpty();
  }

  @Test
  void aRefusedFormIsShownAgainWithItsInputAndEveryFault() {
    HttpResponse<String> refused =
        browser.fillIn(
            "/test/enquiries/new",
            "/test/enquiries",
            "identity.familyName",
            "",
            "identity.born.day",
            "31",
            "identity.born.month",
            "2",
            "identity.born.year",
            "1990",
            "interpreter",
            "true",
            "children[0].age",
            "three",
            "contact",
            "",
            "notes",
            "<script>alert(1)</script>");
    Document page = Jsoup.parse(refused.body());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(page.title()).isEqualTo("Error: Send an enquiry – Safe Pathway");
    assertThat(page.select(".govuk-error-summary a").eachText())
        .containsExactly(
            "Enter the family name",
            "Enter a real date, for example 31 3 2026",
            "Choose at least one need",
            "Enter the age of child 1 as a number",
            "Enter an answer");
    for (String link : page.select(".govuk-error-summary a").eachAttr("href")) {
      assertThat(page.select(link).select("input, select")).as(link).hasSize(1);
    }
    assertThat(page.select("#identity-born-month").val()).isEqualTo("2");
    assertThat(page.select("[name=interpreter][checked]").val()).isEqualTo("true");
    assertThat(page.select("#children-0-age").val()).isEqualTo("three");
    assertThat(page.select("textarea").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select(".govuk-error-message")).hasSize(5);
    // It was shown in that answer and is kept nowhere.
    assertThat(browser.html("/test/enquiries/new").select("#children-0-age").val()).isEmpty();
  }

  @Test
  void aRefusalOfTheInsideIsShownOnTheSamePage() {
    HttpResponse<String> refused =
        browser.fillIn(
            "/test/enquiries/new",
            "/test/enquiries",
            "identity.familyName",
            "Osei",
            "identity.born",
            "1990-03-31",
            "needs",
            "REFUGE",
            "interpreter",
            "true",
            "contact",
            "NONE");
    Document page = Jsoup.parse(refused.body());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(page.select(".govuk-error-summary li").text())
        .isEqualTo("The service takes nobody at present. Choose another.");
    assertThat(page.select("#identity-familyName").val()).isEqualTo("Osei");
  }

  @Test
  void eachFormHasItsOwnRequestId() {
    String one = browser.html("/test/enquiries/new").select("[name=_request]").val();
    String two = browser.html("/test/enquiries/new").select("[name=_request]").val();

    assertThat(one).hasSize(36).isNotEqualTo(two);
    Document page = browser.html("/test/enquiries/new");
    assertThat(
            browser
                .post("/test/enquiries", "_csrf", browser.csrf(page), "contact", "LETTER")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void nothingIsTakenFromTheAddress() {
    assertThat(
            stranger
                .postJson("/test/enquiries?contact=LETTER", RIGHT.formatted("TELEPHONE"))
                .statusCode())
        .isEqualTo(400);
  }
}

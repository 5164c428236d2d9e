package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;

class ReferralFormTest extends OverHttp {

  @Test
  void immediateDangerIs999OnThePage() {
    assertThat(form("").select(".govuk-warning-text").text()).contains("call 999");
    assertThat(form("?basis=OVERRIDE").select(".govuk-warning-text").text()).contains("call 999");
  }

  @Test
  void nothingIsAgreedToBeforehand() {
    assertThat(form("").select("input[checked]")).isEmpty();
  }

  @Tag("firewall")
  @Test
  void thereIsNoFieldForAStatusAndNoneForSharingWithAnybodyElse() {
    for (String query : List.of("", "?basis=OVERRIDE")) {
      List<String> names = form(query).select("main [name]").eachAttr("name");
      List<String> values = form(query).select("main input, main option").eachAttr("value");
      assertThat(names).isNotEmpty();
      assertThat(String.join(" ", names) + String.join(" ", values))
          .doesNotContainIgnoringCase("status")
          .doesNotContainIgnoringCase("immigration")
          .doesNotContainIgnoringCase("enforcement")
          .doesNotContainIgnoringCase("nationality")
          .doesNotContainIgnoringCase("nrpf")
          .doesNotContain("CASE_NOTE");
    }
  }

  @Test
  void onlyServicesThatTakeReferralsCanBeChosen() {
    assertThat(form("").select("select[name=offer] option").eachAttr("value"))
        .containsExactly("", "amberwell-outreach");
  }

  @Test
  void theServiceFromTheListIsChosenAlready() {
    assertThat(
            form("?offer=amberwell-outreach").select("select[name=offer] option[selected]").val())
        .isEqualTo("amberwell-outreach");
    assertThat(form("?offer=amberwell-refuge").select("select[name=offer] option[selected]"))
        .isEmpty();
  }

  @Test
  void everyFaultIsInTheSummaryAndLeadsToItsField() {
    Caller browser = browser("officer.hale");
    HttpResponse<String> refused =
        browser.submit(
            browser.html("/police/referrals/new"),
            "/police/referrals",
            Map.of(
                "risk.score", "many",
                "identity.dateOfBirth.day", "31",
                "support.children[1].note", "Asthma",
                "support.children[3].age", "ninety"),
            null);
    Document page = Jsoup.parse(refused.body());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(page.title()).isEqualTo("Error: Refer a victim – Safe Pathway");
    List<String> lines = page.select(".govuk-error-summary a").eachText();
    assertThat(lines)
        .contains(
            "Choose a service",
            "Choose what she answered",
            "Enter her family name",
            "Choose at least one need",
            "Enter the number of ticks in digits",
            "Enter the age of child 2",
            "Enter the age of child 4 in digits")
        .doesNotContain("Enter an answer", "Choose one of the answers listed");
    for (String href : page.select(".govuk-error-summary a").eachAttr("href")) {
      assertThat(page.select(href).select("input, select, textarea, fieldset"))
          .as(href)
          .isNotEmpty();
    }
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  void whatWasLeftOutAltogetherIsToldAtOnceAndInTheOrderOfTheForm() {
    Caller browser = browser("officer.hale");
    Document page =
        Jsoup.parse(
            browser
                .submit(browser.html("/police/referrals/new"), "/police/referrals", Map.of(), null)
                .body());
    List<String> summary = page.select(".govuk-error-summary a").eachAttr("href");
    List<String> ids = page.select("main form [id]").eachAttr("id");

    assertThat(summary).contains("#support", "#statisticsAgreed");
    assertThat(summary.stream().map(href -> ids.indexOf(href.substring(1))).toList()).isSorted();
    Document override =
        Jsoup.parse(
            browser
                .submit(
                    browser.html("/police/referrals/new?basis=OVERRIDE"),
                    "/police/referrals",
                    Map.of(),
                    null)
                .body());
    assertThat(override.select(".govuk-error-summary a").eachAttr("href"))
        .contains("#overrideReason")
        .doesNotContain("#support", "#consent");
  }

  @Test
  void whatWasTypedIsKept() {
    Map<String, Object> typed = new HashMap<>(Bodies.typed());
    typed.put("identity.familyName", "");
    Caller browser = browser("officer.hale");
    Document page =
        Jsoup.parse(
            browser
                .submit(browser.html("/police/referrals/new"), "/police/referrals", typed, null)
                .body());

    assertThat(page.select(".govuk-error-summary a").eachText())
        .containsExactly("Enter her family name");
    assertThat(page.select("[name=identity.givenNames]").val()).isEqualTo("Parveen Noor");
    assertThat(page.select("[name=risk.incident]").text()).startsWith("He locked her");
    assertThat(page.select("[name=support.needs][checked]").eachAttr("value"))
        .containsExactly("SAFE_ACCOMMODATION", "ADVOCACY");
    assertThat(page.select("[name=\"support.children[2].age\"]").val()).isEqualTo("4");
    assertThat(page.select("[name=consent.expiresOn.day]").val()).isEqualTo("7");
    typed.put("identity.familyName", "Kesterleigh");
    assertThat(
            browser
                .submit(
                    page, "/police/referrals", Map.of("identity.familyName", "Kesterleigh"), null)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void whatTheInsideRefusesIsToldAtItsField() {
    inside.refuses(new Refusal("offer-paused", List.of()));
    assertThat(refused().select(".govuk-error-summary a[href=#offer]").text())
        .contains("takes nobody at present");

    inside.answers(REFERENCE);
    inside.refusesToSeal(
        new Refusal("fact-invalid", List.of(new FieldFault("safeContact.safeTimes", "required"))));
    assertThat(refused().select(".govuk-error-summary a[href=#safeContact-safeTimes]").text())
        .isEqualTo("Enter when it is safe to contact her");
    assertThat(inside.asked).isEmpty();

    inside.answers(REFERENCE);
    inside.refuses(new Refusal("request-id-reused", List.of()));
    Document sentBefore = refused();
    assertThat(sentBefore.text()).contains("already sent");
    assertThat(sentBefore.select("form [name=risk.incident]")).as("nothing to press").isEmpty();
  }

  private Document refused() {
    Caller browser = browser("officer.hale");
    return Jsoup.parse(
        browser
            .submit(
                browser.html("/police/referrals/new"), "/police/referrals", Bodies.typed(), null)
            .body());
  }

  private Document form(String query) {
    return browser("officer.hale").html("/police/referrals/new" + query);
  }
}

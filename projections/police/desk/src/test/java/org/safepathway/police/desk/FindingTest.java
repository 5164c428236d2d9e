package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.police.testdesk.Caller;

/** Where she lives is never another area than what was said last. */
class FindingTest extends OverHttp {

  private static final String FIND = "/police/find";

  @Test
  void anotherPostcodeOnThePageOfASearchIsSearchedFor() {
    Caller browser = browser("officer.hale");
    Document first = page(search(browser, browser.html(FIND), Map.of("postcode", "B1")));
    assertThat(first.text()).contains("fit in Birmingham");

    Document second = page(search(browser, first, Map.of("postcode", "CV1")));

    assertThat(second.text()).contains("fit in Coventry").doesNotContain("fit in Birmingham");
  }

  /** B14 is partly outside the county, so it could be anywhere: it is asked, not guessed. */
  @Test
  void anAreaThatWasChosenForAnotherPostcodeIsAskedForAgain() {
    Caller browser = browser("officer.hale");
    Document first =
        page(search(browser, browser.html(FIND), Map.of("postcode", "B17", "area", "SANDWELL")));
    assertThat(page(search(browser, first, Map.of("children", "2"))).text())
        .contains("fit in Sandwell");

    HttpResponse<String> asked = search(browser, first, Map.of("postcode", "B14"));

    assertThat(asked.statusCode()).isEqualTo(400);
    Document page = page(asked);
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#area");
    // Whoever leaves it so has been asked.
    assertThat(page(search(browser, page, Map.of())).text()).contains("fit in Sandwell");
  }

  @Test
  void theSameSearchAgainIsOfTheSameArea() {
    Caller browser = browser("officer.hale");
    Document first = page(search(browser, browser.html(FIND), Map.of("postcode", "B1")));

    Document second = page(search(browser, first, Map.of("children", "2")));

    assertThat(second.text()).contains("fit in Birmingham");
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    // Of the postcode, which is not certain.
    "B17, SANDWELL, Sandwell",
    "B14, DUDLEY, Dudley",
    "ZZ1, DUDLEY, Dudley",
    "B1, BIRMINGHAM, Birmingham",
  })
  void bothTogetherAreTakenWhereTheyCanBeOfOnePlace(String postcode, String area, String found) {
    Caller browser = browser("officer.hale");
    assertThat(
            page(search(browser, browser.html(FIND), Map.of("postcode", postcode, "area", area)))
                .text())
        .contains("fit in " + found);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"B1, COVENTRY", "B17, COVENTRY"})
  void bothTogetherAreAskedBackWhereTheyCannot(String postcode, String area) {
    Caller browser = browser("officer.hale");

    HttpResponse<String> answer =
        search(browser, browser.html(FIND), Map.of("postcode", postcode, "area", area));

    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = page(answer);
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#area");
    assertThat(page.select(".govuk-error-summary").text()).contains("in another local authority");
    assertThat(page.select("#postcode").val()).isEqualTo(postcode);
  }

  @Test
  void theAgeOfABoyAndNoChildIsAskedBackAtItsField() {
    Caller browser = browser("officer.hale");

    HttpResponse<String> answer =
        search(
            browser,
            browser.html(FIND),
            Map.of("area", "WALSALL", "children", "0", "oldestBoy", "7"));

    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = page(answer);
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#oldestBoy");
    assertThat(page.select(".govuk-error-summary a").text()).contains("the boy’s age");
    assertThat(page.select("#children").val()).isEqualTo("0");
  }

  private static HttpResponse<String> search(
      Caller browser, Document page, Map<String, String> typed) {
    return browser.submit(page, FIND, typed, null);
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }
}

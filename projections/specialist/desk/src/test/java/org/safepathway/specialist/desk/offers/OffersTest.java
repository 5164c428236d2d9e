package org.safepathway.specialist.desk.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.kernel.Answer;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.ScriptedDirectory;
import org.springframework.beans.factory.annotation.Autowired;

/** An offer is kept current by one form, by a manager of its organisation alone. */
class OffersTest extends OverHttp {

  private static final String PATH = "/specialist/offers";
  private static final String OWN = PATH + "/amberwell-by-and-for";
  private static final OfferId OFFER = new OfferId("amberwell-by-and-for");

  @Autowired private ScriptedDirectory directory;

  @Test
  void oneFormSaysHowThingsStand() {
    directory.answers(new Answer.Done("offer"));
    Caller browser = browser("manager.meera");
    HttpResponse<String> answer =
        browser.submit(
            browser.html(OWN),
            OWN + "/now",
            Map.of("intake", "PAUSED", "places", "8", "free", "3", "allTrue", "true"),
            null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(directory.asked())
        .containsExactly(
            new Change.SetIntake(OFFER, IntakeState.PAUSED),
            new Change.SayCapacity(OFFER, 8, 3),
            new Change.AssureOffer(OFFER));
  }

  @Test
  void aPageThatWasOpenedBeforeSomebodyPausedTheServiceDoesNotOpenItAgain() {
    directory.answers(new Answer.Done("offer"));
    String asShown =
        "{\"intake\":\"OPEN\",\"shown\":\"OPEN\",\"places\":8,\"free\":2,\"allTrue\":false}";
    assertThat(api("manager.meera").post(OWN + "/now", json(asShown)).statusCode()).isEqualTo(200);
    assertThat(directory.asked()).containsExactly(new Change.SayCapacity(OFFER, 8, 2));
  }

  @Test
  void norDoesItWhenItWasRefusedForSomethingElseFirst() {
    directory.answers(new Answer.Done("offer"));
    Caller browser = browser("manager.meera");
    Document page = browser.html(OWN);
    page.select("input[name=shown]").val("WAITING_LIST");
    page.select("input[name=shownPlaces]").val("9");
    page.select("input[name=shownFree]").val("1");

    HttpResponse<String> refused =
        browser.submit(page, OWN + "/now", Map.of("intake", "WAITING_LIST"), null);

    assertThat(refused.statusCode()).isEqualTo(422);
    Document again = Jsoup.parse(refused.body());
    assertThat(again.select("input[name=shown]").val()).isEqualTo("WAITING_LIST");
    assertThat(again.select("input[name=shownPlaces]").val()).isEqualTo("9");
    assertThat(again.select("input[name=shownFree]").val()).isEqualTo("1");
  }

  @Test
  void whereAnotherFormOfThePageWasRefusedItShowsWhatStands() {
    Caller browser = browser("manager.meera");
    HttpResponse<String> refused =
        browser.submit(browser.html(OWN), OWN + "/funding", Map.of("funder", "Fund"), null);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("input[name=shown]").val()).isEqualTo("OPEN");
  }

  @ParameterizedTest(name = "shown {0} of {1}, said {2} of {3}")
  @CsvSource({
    // What stands is 4 of 8. Said again it is news that it still holds.
    "4, 8, 4, 8, true",
    // A page from before somebody said so repeats what it showed: that is not said.
    "2, 8, 2, 8, false",
    "4, 9, 4, 9, false",
    // What was typed there is.
    "2, 8, 1, 8, true",
    "2, 8, 2, 9, true",
    "2, 8, 4, 8, true",
  })
  void placesThatAnOlderPageShowedAreNotSaidAgain(
      int shownFree, int shownPlaces, int free, int places, boolean isSaid) {
    SayNow now = new SayNow(IntakeState.OPEN, null, shownPlaces, shownFree, places, free, true);
    assertThat(now.repeatsAnOlderPage(new Capacity(8, 4, LocalDate.of(2026, 11, 1))))
        .isEqualTo(!isSaid);
    assertThat(now.repeatsAnOlderPage(null)).isFalse();
  }

  @Test
  void whatStandsSoAlreadyIsNoFault() {
    directory.answers(Answer.refused(DirectoryRefusal.NOTHING_CHANGES));
    assertThat(
            api("manager.meera")
                .post(OWN + "/now", json("{\"intake\":\"OPEN\",\"allTrue\":true}"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void moreFreeThanThereIsIsRefusedOnThePage() {
    directory.answers(new Answer.Done("offer"));
    Caller browser = browser("manager.meera");
    HttpResponse<String> answer =
        browser.submit(
            browser.html(OWN),
            OWN + "/now",
            Map.of("intake", "OPEN", "places", "3", "free", "8", "allTrue", "false"),
            null);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Say how many are free, no more than there are");
    assertThat(directory.asked()).isEmpty();
  }

  @Test
  void theDescriptionIsFilledInAndCanBeSentAsItIs() {
    directory.answers(new Answer.Done("offer"));
    Caller browser = browser("manager.meera");
    Document page = browser.html(OWN + "/description");
    HttpResponse<String> answer = browser.submit(page, OWN + "/description", Map.of(), null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(directory.asked()).singleElement().isInstanceOf(Change.DescribeOffer.class);
  }

  @Test
  void whatSomebodyElseDescribedMeanwhileIsNotOverwrittenUnseen() {
    directory.answers(new Answer.Done("offer"));
    Caller browser = browser("manager.meera");
    Document older = browser.html(OWN + "/description");
    older.select("input[name=shown]").val("0".repeat(64));

    HttpResponse<String> refused =
        browser.submit(
            older, OWN + "/description", Map.of("hours", "Monday to Thursday, 9am to 4pm"), null);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(directory.asked()).isEmpty();
    Document page = Jsoup.parse(refused.body());
    assertThat(page.select(".govuk-error-summary").text()).contains("Somebody else changed this");
    assertThat(page.select(page.select(".govuk-error-summary a").attr("href")).text())
        .isEqualTo("What it says now");
    assertThat(page.select(".govuk-summary-list").text())
        .contains("Monday to Friday, 9am to 5pm", "Birmingham, Walsall", "A safety plan");
    assertThat(page.select("[name=hours]").val()).isEqualTo("Monday to Thursday, 9am to 4pm");

    // Whoever has seen it may save: the page says so.
    assertThat(browser.submit(page, OWN + "/description", Map.of(), null).statusCode())
        .isEqualTo(303);
    assertThat(directory.asked()).singleElement().isInstanceOf(Change.DescribeOffer.class);
  }

  /** Sent twice, or again after a lost answer: what it says stands by now. */
  @Test
  void theSameFormAgainIsNotOlderThanWhatItSaid() {
    directory.answers(new Answer.Done("offer"));
    Caller browser = browser("manager.meera");
    Document page = browser.html(OWN + "/description");
    page.select("input[name=shown]").val("0".repeat(64));
    assertThat(browser.submit(page, OWN + "/description", Map.of(), null).statusCode())
        .isEqualTo(303);
  }

  @Test
  void whereSomethingElseWasWrongThePageIsAsOldAsBefore() {
    Caller browser = browser("manager.meera");
    Document older = browser.html(OWN + "/description");
    older.select("input[name=shown]").val("0".repeat(64));
    HttpResponse<String> refused =
        browser.submit(older, OWN + "/description", Map.of("description", "short"), null);
    assertThat(Jsoup.parse(refused.body()).select("input[name=shown]").val())
        .isEqualTo("0".repeat(64));
  }

  @Tag("firewall")
  @Test
  void forAnybodyElseThereIsNoSuchPage() {
    for (String person : List.of("caseworker.asha", "duty.dipa", "officer.hale", "analyst.moor")) {
      assertThat(api(person).get(PATH).statusCode()).as(person).isEqualTo(404);
      assertThat(api(person).get(OWN).statusCode()).as(person).isEqualTo(404);
    }
    String another = api("manager.meera").get(PATH + "/kestrel-trust-idva").body();
    assertThat(another).isEqualTo(api("manager.meera").get(PATH + "/no-such-offer").body());
  }
}

package org.safepathway.specialist.desk.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

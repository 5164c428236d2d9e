package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.demand.Asked;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.Suggestion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import tools.jackson.databind.JsonNode;

/** DOMAIN.md rules 14 and 21: an officer sees the coarse state of their own, and nothing else. */
@Tag("firewall")
class OwnReferralsTest extends OverHttp {

  private static final String OFFICER = "officer.brook";

  @BeforeEach
  void fill() {
    if (api(OFFICER).json("/police/referrals").get("referrals").isEmpty()) {
      referral(OFFICER, CoarseState.CLOSED, 50);
      referral(OFFICER, CoarseState.SENT, 10);
      referral("officer.hale", CoarseState.SENT, 5);
    }
  }

  @Test
  void theListHasOnlyOnesOwnNewestFirst() {
    JsonNode list = api(OFFICER).json("/police/referrals");

    assertThat(list.propertyNames()).containsExactly("referrals", "next");
    assertThat(list.get("next").isNull()).isTrue();
    assertThat(list.get("referrals").valueStream())
        .extracting(one -> one.get("state").asString())
        .containsExactly("SENT", "CLOSED");
    assertThat(list.get("referrals").get(0).propertyNames())
        .containsExactly(
            "reference",
            "shortReference",
            "offer",
            "service",
            "state",
            "sentAt",
            "stateAt",
            "suggested");
    assertThat(list.get("referrals").get(0).get("service").asString())
        .isEqualTo("Amberwell outreach");
    assertThat(list.get("referrals").get(0).get("sentAt").asString())
        .isEqualTo("2026-11-23T08:50:00Z");
  }

  @Test
  void theListIsFilteredByState() {
    assertThat(states("?state=CLOSED")).containsExactly("CLOSED");
    assertThat(states("?state=IN_CONTACT")).isEmpty();
    assertThat(states("?state=")).hasSize(2);
    assertThat(api(OFFICER).get("/police/referrals?state=ACCEPTED").statusCode()).isEqualTo(400);
  }

  @Test
  void theListIsPagedByCursor() {
    JsonNode first = api(OFFICER).json("/police/referrals?limit=1");
    String next = first.get("next").asString();
    JsonNode second = api(OFFICER).json("/police/referrals?limit=1&cursor=" + next);

    assertThat(first.get("referrals")).hasSize(1);
    assertThat(second.get("referrals").get(0).get("state").asString()).isEqualTo("CLOSED");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String next = api(OFFICER).json("/police/referrals?limit=1").get("next").asString();
    HttpResponse<String> answer = hale.get("/police/referrals?cursor=" + next);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("cursor");
  }

  @Test
  void thePageShowsTheListAndLeadsOn() {
    Document page = browser(OFFICER).html("/police/referrals?limit=1");

    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody").text())
        .contains("Amberwell outreach", "Sent", "23 November 2026, 08:50");
    String next = page.select("a[rel=next]").attr("href");
    assertThat(browser(OFFICER).html(next).select("tbody").text()).contains("Closed");
  }

  @Test
  void whereAConsortiumSuggestsAServiceTheListSaysSoUntilItIsAnswered() {
    PoliceReferral one = referral("officer.hale", CoarseState.COULD_NOT_BE_MET, 0);
    Suggestion made = new Suggestion(2, new OrganisationId("nile-sisters"), List.of());

    assertThat(suggested(one, null, null)).isFalse();
    assertThat(suggested(one, new Suggestion(1, null, List.of()), null)).isFalse();
    assertThat(suggested(one, made, HolderAnswer.NOT_TAKEN_UP)).isFalse();
    assertThat(suggested(one, made, null)).isTrue();
  }

  private boolean suggested(
      PoliceReferral one, @Nullable Suggestion made, @Nullable HolderAnswer answer) {
    LocalDate today = LocalDate.of(2026, 11, 23);
    asking.asked.put(one.reference(), new Asked(today, today.plusDays(28), made, answer));
    String newest = "/police/referrals?state=COULD_NOT_BE_MET&limit=1";
    boolean told = hale.json(newest).at("/referrals/0/suggested").asBoolean();
    Document page = browser("officer.hale").html(newest);
    assertThat(page.select("tbody a[href$=" + one.reference() + "/consortium]"))
        .hasSize(told ? 1 : 0);
    assertThat(page.select("tbody").text().contains("A service is suggested")).isEqualTo(told);
    return told;
  }

  @Test
  void oneReferralShowsItsCoarseStateAndWhetherItMayBeTakenBack() {
    PoliceReferral one = referral("officer.hale", CoarseState.RECEIVED, 3);
    JsonNode view = hale.json("/police/referrals/" + one.reference());

    assertThat(view.propertyNames())
        .containsExactly(
            "reference",
            "shortReference",
            "offer",
            "service",
            "state",
            "sentAt",
            "stateAt",
            "mayRecall");
    assertThat(view.get("state").asString()).isEqualTo("RECEIVED");
    assertThat(view.get("mayRecall").asBoolean()).isFalse();
    PoliceReferral other = referral("officer.hale", CoarseState.SENT, 3);
    assertThat(hale.json("/police/referrals/" + other.reference()).get("mayRecall").asBoolean())
        .isTrue();
  }

  @Test
  void whatCouldNotBeMetGivesNoReasonAndLeadsToOtherServices() {
    PoliceReferral one = referral("officer.hale", CoarseState.COULD_NOT_BE_MET, 3);
    Document page = browser("officer.hale").html("/police/referrals/" + one.reference());

    assertThat(page.select("main").text()).contains("Could not be met: choose another service");
    assertThat(page.select("main a[href=/police/services]")).hasSize(1);
    assertThat(page.select("form[action$=/recall]")).isEmpty();
  }

  @Test
  void aColleaguesReferralAnswersExactlyLikeOneThatDoesNotExist() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 2);
    for (String person : List.of(OFFICER, "supervisor.dunn", "officer.finn")) {
      List<String> bodies = new ArrayList<>();
      for (String reference : List.of(own.reference(), "x".repeat(64), "~", "a".repeat(300))) {
        HttpResponse<String> answer = api(person).get("/police/referrals/" + reference);
        assertThat(answer.statusCode()).isEqualTo(404);
        bodies.add(answer.body());
      }
      assertThat(bodies).as(person).containsOnly(bodies.getFirst());
      assertThat(browser(person).html("/police/referrals/" + own.reference()).html())
          .isEqualTo(browser(person).html("/police/referrals/" + "x".repeat(64)).html());
    }
  }

  private List<String> states(String query) {
    return api(OFFICER)
        .json("/police/referrals" + query)
        .get("referrals")
        .valueStream()
        .map(one -> one.get("state").asString())
        .toList();
  }
}

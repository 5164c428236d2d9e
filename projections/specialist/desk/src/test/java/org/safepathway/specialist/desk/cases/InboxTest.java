package org.safepathway.specialist.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.safepathway.demand.Asked;
import org.safepathway.demand.Suggestion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestRegistry;
import tools.jackson.databind.JsonNode;

class InboxTest extends OverHttp {

  @Test
  void aRowHasNoNameAndNothingElseOfHers() {
    Held held = put(Held.in(ReferralState.WAITING_LIST).triage(Triage.C).sent(3).overdue());

    JsonNode row =
        asha.json("/specialist/referrals?state=WAITING_LIST&triage=C&overdue=true")
            .get("referrals")
            .get(0);

    assertThat(row)
        .isEqualTo(
            json(
                """
                {'reference': '%s', 'shortReference': '%s', 'state': 'WAITING_LIST',
                 'triage': 'C', 'from': 'midshire', 'offer': 'amberwell-by-and-for',
                 'receivedOrSentAt': '2026-11-23T09:57:00Z', 'overdue': true,
                 'changed': false, 'suggested': false}
                """
                    .formatted(held.reference(), held.shortReference())));
  }

  @Test
  void aServiceThatIsSuggestedShowsInTheInboxAndOnTheCaseWhereverItStands() {
    Held held = put(Held.in(ReferralState.ACCEPTED).sent(0));
    LocalDate today = LocalDate.of(2026, 11, 23);
    String consortium = "a[href$=" + held.reference() + "/consortium]";
    assertThat(browser("caseworker.asha").html(pageOf(held)).select(consortium)).isEmpty();
    asking.asked.put(
        held.reference(),
        new Asked(
            today,
            today.plusDays(28),
            new Suggestion(1, new OrganisationId("nile-sisters"), List.of()),
            null));

    assertThat(
            asha.json("/specialist/referrals?state=ACCEPTED")
                .at("/referrals/0/suggested")
                .asBoolean())
        .isTrue();
    Document inbox = browser("caseworker.asha").html("/specialist/referrals?state=ACCEPTED");
    assertThat(inbox.select("tbody " + consortium).text()).contains("A service is suggested");
    assertThat(browser("caseworker.asha").html(pageOf(held)).select(consortium)).hasSize(1);
  }

  private static String pageOf(Held held) {
    return "/specialist/referrals/" + held.reference();
  }

  @Test
  void filtersNarrowTheInbox() {
    Held plain = put(Held.in(ReferralState.ENGAGED).triage(Triage.B));
    Held urgent = put(Held.in(ReferralState.ENGAGED).triage(Triage.A));
    Held late = put(Held.in(ReferralState.ENGAGED).triage(Triage.A).overdue());

    assertThat(references("state=ENGAGED"))
        .contains(plain.reference(), urgent.reference(), late.reference());
    assertThat(references("state=ENGAGED&triage=A"))
        .contains(urgent.reference(), late.reference())
        .doesNotContain(plain.reference());
    assertThat(references("state=ENGAGED&overdue=true"))
        .contains(late.reference())
        .doesNotContain(plain.reference(), urgent.reference());
    assertThat(references("state=ENGAGED&overdue=false"))
        .contains(plain.reference(), urgent.reference())
        .doesNotContain(late.reference());
    assertThat(references("state=RECALLED")).doesNotContain(plain.reference());
  }

  @Test
  void cursorsLeadThroughTheWholeListOnceNewestFirst() {
    List<String> newestFirst = new ArrayList<>();
    for (int minutes = 1; minutes <= 7; minutes++) {
      newestFirst.add(put(Held.in(ReferralState.RETURNED).sent(minutes)).reference());
    }
    List<String> seen = new ArrayList<>();
    String path = "/specialist/referrals?state=RETURNED&limit=3";
    JsonNode part = asha.json(path);
    while (true) {
      part.get("referrals").forEach(row -> seen.add(row.get("reference").asString()));
      if (part.get("next").isNull()) {
        break;
      }
      part = asha.json(path + "&cursor=" + part.get("next").asString());
    }
    assertThat(seen).isEqualTo(newestFirst);
  }

  @Test
  void aCursorOfAnotherListAndFiltersThatDoNotExistAreRefused() {
    put(Held.in(ReferralState.DECLINED).sent(1));
    put(Held.in(ReferralState.DECLINED).sent(2));
    String cursor =
        asha.json("/specialist/referrals?state=DECLINED&limit=1").get("next").asString();

    for (String query :
        List.of(
            "state=CLOSED&limit=1&cursor=" + cursor,
            "cursor=abc",
            "limit=0",
            "state=MARRIED",
            "triage=D",
            "overdue=perhaps")) {
      assertThat(asha.get("/specialist/referrals?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void anotherOrganisationsCasesAreNotInIt() {
    Held theirs = put(TestRegistry.KESTREL, Held.in(ReferralState.REDIRECTED));

    assertThat(references("state=REDIRECTED")).doesNotContain(theirs.reference());
    assertThat(api("caseworker.beth").json("/specialist/referrals?state=REDIRECTED").toString())
        .contains(theirs.reference());
  }

  @Test
  void thePageFiltersWithoutJavaScript() {
    Held held = put(Held.in(ReferralState.RECEIVED).triage(Triage.A).overdue());

    Document page =
        browser("caseworker.asha").html("/specialist/referrals?state=&triage=A&overdue=true");

    assertThat(page.select("a[href=" + held.path() + "]").text()).isEqualTo(held.shortReference());
    assertThat(page.select("select[name=triage] option[selected]").val()).isEqualTo("A");
    assertThat(page.select("input[name=overdue]").hasAttr("checked")).isTrue();
    assertThat(page.title()).isEqualTo("Referrals – Safe Pathway");
  }

  private List<String> references(String query) {
    List<String> references = new ArrayList<>();
    asha.json("/specialist/referrals?limit=100&" + query)
        .get("referrals")
        .forEach(row -> references.add(row.get("reference").asString()));
    return references;
  }
}

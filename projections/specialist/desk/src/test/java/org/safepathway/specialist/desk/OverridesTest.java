package org.safepathway.specialist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.specialist.documents.PendingOverride;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.TestDesk;
import org.safepathway.specialist.testdesk.TestRegistry;
import tools.jackson.databind.JsonNode;

/** Overrides that wait for a duty manager of the receiving organisation (DOMAIN.md rule 10). */
@Tag("firewall")
class OverridesTest extends OverHttp {

  private static final String SOON = "a".repeat(64);
  private static final String LATER = "b".repeat(64);

  @Test
  void aDutyManagerSeesThoseOfTheirOwnOrganisationTheNextToExpireFirst() {
    pending(TestRegistry.AMBERWELL, LATER, 1);
    pending(TestRegistry.AMBERWELL, SOON, 20);
    pending(TestRegistry.KESTREL, "c".repeat(64), 3);

    JsonNode overrides = api("duty.dipa").json("/specialist/overrides").get("overrides");

    assertThat(overrides).hasSize(2);
    assertThat(overrides.get(0))
        .isEqualTo(
            json(
                """
                {'reference': '%s', 'shortReference': 'SP-2222-2222',
                 'offer': 'amberwell-by-and-for', 'from': 'midshire',
                 'askedAt': '2026-11-22T13:00:00Z', 'escalated': true,
                 'expiresAt': '2026-11-23T13:00:00Z'}
                """
                    .formatted(SOON)));
  }

  @Test
  void twoButtonsDecide() {
    pending(TestRegistry.AMBERWELL, SOON, 20);
    Caller browser = browser("duty.dipa");
    String path = "/specialist/overrides/" + SOON + "/decision";

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/specialist/overrides"),
            path,
            Map.of(),
            Map.entry("authorised", "false"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.onlyAct()).isEqualTo(new DecideOverride(SOON, false));
    assertThat(browser.html("/specialist/overrides").select(".govuk-notification-banner").text())
        .contains("You did not agree");
    api("duty.dipa").post(path, json("{'authorised': true}"));
    assertThat(inside.asked.getLast().act()).isEqualTo(new DecideOverride(SOON, true));
  }

  @Test
  void whatWasDecidedAlreadyIsToldOnTheList() {
    inside.refuses(refusal(ConsentRefusal.NO_PENDING_OVERRIDE));
    pending(TestRegistry.AMBERWELL, SOON, 20);
    Caller browser = browser("duty.dipa");

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/specialist/overrides"),
            "/specialist/overrides/" + SOON + "/decision",
            Map.of(),
            Map.entry("authorised", "true"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").text())
        .startsWith("Somebody decided already");
  }

  @Test
  void thatTheServiceTakesNobodyIsToldOnTheListWhereItStillWaits() {
    inside.refuses(refusal(ConsentRefusal.OVERRIDE_OFFER_PAUSED));
    pending(TestRegistry.AMBERWELL, SOON, 20);
    Caller browser = browser("duty.dipa");
    String path = "/specialist/overrides/" + SOON + "/decision";

    HttpResponse<String> answer =
        browser.submit(
            browser.html("/specialist/overrides"), path, Map.of(), Map.entry("authorised", "true"));
    HttpResponse<String> json = api("duty.dipa").post(path, json("{'authorised': true}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".govuk-error-summary li").text())
        .startsWith("Your service takes nobody at present");
    assertThat(page.select("form[action=" + path + "]")).hasSize(1);
    assertThat(json.statusCode()).isEqualTo(422);
    assertThat(json.body()).contains("override-offer-paused");
  }

  @Test
  void nobodyElseSeesOrDecidesThem() {
    String path = "/specialist/overrides/" + SOON + "/decision";
    for (String person :
        List.of("caseworker.asha", "manager.meera", "caseworker.beth", "officer.hale")) {
      assertThat(api(person).get("/specialist/overrides").statusCode()).isEqualTo(404);
      assertThat(api(person).post(path, json("{'authorised': true}")).statusCode()).isEqualTo(404);
    }
    assertThat(api("duty.dipa").post(path, json("{'authorised': 'yes'}")).statusCode())
        .isEqualTo(422);
    assertThat(inside.asked).isEmpty();
  }

  private void pending(OrganisationId organisation, String reference, int hoursAgo) {
    Instant asked = TestDesk.NOW.minus(Duration.ofHours(hoursAgo));
    PendingOverride override =
        new PendingOverride(
            reference,
            "SP-2222-2222",
            TestRegistry.BY_AND_FOR,
            TestRegistry.MIDSHIRE,
            asked,
            true,
            asked.plus(Duration.ofHours(24)));
    put(
        organisation,
        SpecialistCollections.OVERRIDES,
        reference,
        SpecialistCollections.keys(override),
        override);
  }
}

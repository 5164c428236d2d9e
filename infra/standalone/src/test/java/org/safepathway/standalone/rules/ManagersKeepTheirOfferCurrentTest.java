package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.directory.Funding;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.service.Network;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a manager says of her service holds at once for the officers who look for one. */
class ManagersKeepTheirOfferCurrentTest {

  private static final String OFFERS = "/specialist/offers";
  private static final String OUTREACH = OFFERS + "/kestrel-trust-outreach";

  @TempDir static Path folder;
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
  void whatSheSaysOfTodayHoldsForOfficersAtOnce() {
    var unused =
        web.done("manager.karen", OUTREACH + "/now", now("PAUSED").put("places", 9).put("free", 0));
    assertThat(intakeSeenBy("officer.hale", "kestrel-trust-outreach")).isEqualTo("PAUSED");
    JsonNode own = web.json("manager.karen", OUTREACH);
    assertThat(own.at("/row/capacity/places").asInt()).isEqualTo(9);
    assertThat(own.at("/row/assured").asString())
        .isEqualTo(LocalDate.now(java.time.ZoneId.of("Europe/London")).toString());
    assertThat(own.at("/history/0/intake").asString()).isEqualTo("PAUSED");
    unused = web.done("manager.karen", OUTREACH + "/now", now("OPEN"));
    assertThat(intakeSeenBy("officer.hale", "kestrel-trust-outreach")).isEqualTo("OPEN");
  }

  @Test
  @Tag("firewall")
  void nobodyElseMayAndForThemThereIsNoSuchPage() {
    String missing = OFFERS + "/no-such-offer";
    for (String person : new String[] {"manager.meera", "manager.quartz"}) {
      assertThat(web.get(person, OUTREACH)).isEqualTo(web.get(person, missing));
      assertThat(web.post(person, OUTREACH + "/now", now("PAUSED")).status()).isEqualTo(404);
      assertThat(web.post(person, OUTREACH + "/end", Web.object()).status()).isEqualTo(404);
    }
    for (String person : new String[] {"caseworker.beth", "duty.kim", "officer.hale"}) {
      assertThat(web.get(person, OUTREACH).success()).isFalse();
      assertThat(web.post(person, OUTREACH + "/now", now("PAUSED")).success()).isFalse();
    }
    assertThat(web.registry().offer(new OfferId("kestrel-trust-outreach"))).isPresent();
  }

  @Test
  void aServiceThatSpeaksOfStatusIsRefusedAndNothingIsKept() {
    Reply refused =
        web.post(
            "manager.karen",
            OFFERS,
            described("A home for women without recourse to public funds."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("speaks-of-status").doesNotContain("recourse");
    assertThat(web.get("manager.karen", OFFERS).body()).doesNotContain("Night line");
  }

  @Test
  void aNewServiceTakesNobodyUntilSheSaysSo() {
    JsonNode made =
        web.done("manager.karen", OFFERS, described("Somebody to talk to in the night."));
    String offer = made.path("reference").asString();
    assertThat(intakeSeenBy("officer.hale", offer)).isEqualTo("PAUSED");
    var unused = web.done("manager.karen", OFFERS + "/" + offer + "/now", now("OPEN"));
    assertThat(intakeSeenBy("officer.hale", offer)).isEqualTo("OPEN");
    unused = web.done("manager.karen", OFFERS + "/" + offer + "/end", Web.object());
    assertThat(web.get("officer.hale", "/police/services").body()).doesNotContain(offer);
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    assertThat(
            web.post(
                    "manager.karen", OUTREACH + "/now", now("OPEN").put("places", 1).put("free", 2))
                .status())
        .isEqualTo(422);
    assertThat(
            web.post(
                    "manager.karen",
                    OUTREACH + "/funding",
                    Web.object()
                        .put("funder", "A council")
                        .put("from", "2027-04-01")
                        .put("until", "2027-03-31"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void anOfferWhoseFundingHasEndedIsListedNowhere() {
    Network before = web.registry().network();
    web.registry()
        .replace(
            new Network(
                before.organisations(),
                before.staff(),
                before.offers().stream()
                    .map(
                        offer ->
                            offer.id().value().equals("kestrel-trust-idva") ? ended(offer) : offer)
                    .toList()));
    try {
      assertThat(intakeSeenBy("officer.hale", "kestrel-trust-idva")).isEqualTo("not listed");
      assertThat(web.get("officer.hale", "/police/referrals/new").body())
          .doesNotContain("kestrel-trust-idva");
      assertThat(web.get("caseworker.asha", "/specialist/services").body())
          .contains("kestrel-trust-outreach")
          .doesNotContain("kestrel-trust-idva");
    } finally {
      web.registry().replace(before);
    }
  }

  private static Offer ended(Offer offer) {
    return new Offer(
        offer.id(),
        offer.organisation(),
        offer.name(),
        offer.kind(),
        offer.description(),
        offer.areas(),
        offer.areasUnsafe(),
        offer.languages(),
        offer.dialects(),
        offer.needs(),
        offer.eligibility(),
        offer.hours(),
        offer.intake(),
        offer.timers(),
        offer.capacity(),
        new Funding("A council", LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31)),
        offer.assured(),
        offer.contact());
  }

  private static ObjectNode now(String intake) {
    return Web.object().put("intake", intake).put("allTrue", true);
  }

  private static ObjectNode described(String description) {
    ObjectNode body =
        Web.object()
            .put("name", "Night line")
            .put("kind", "HELPLINE")
            .put("description", description)
            .put("fromAge", 16)
            .put("hours", "Every night")
            .put("receiptWorkingDays", 1)
            .put("firstContactHours", 24)
            .put("urgentContactHours", 12)
            .put("attemptsInAWeek", 3);
    body.putArray("areas").add("DUDLEY");
    body.putArray("languages").add("ENGLISH");
    body.putArray("needs").add("SAFETY_PLANNING");
    body.putArray("genders").add("WOMAN");
    return body;
  }

  private static String intakeSeenBy(String officer, String offer) {
    for (JsonNode service : web.json(officer, "/police/services").path("services")) {
      if (service.path("offer").asString().equals(offer)) {
        return service.path("intake").asString();
      }
    }
    return "not listed";
  }
}

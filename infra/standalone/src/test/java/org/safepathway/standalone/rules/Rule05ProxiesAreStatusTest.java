package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 5: proxies are status, and carry the same protection: police can neither select
 * such a need nor refer to such an offer; that is the specialist's, with the victim.
 */
@Tag("firewall")
class Rule05ProxiesAreStatusTest {

  /** Kinds of service that speak of status: immigration advice at any level, an NRPF fund. */
  private static final List<String> KINDS =
      List.of("IMMIGRATION_ADVICE", "NRPF_FUND", "IMMIGRATION_ADVICE_LEVEL_2", "NRM_SUPPORT");

  private static final String OFFERS = "/specialist/offers";

  @TempDir Path folder;

  /** Neither by its name nor among others, at the form nor in a correction. */
  @Test
  void noneOfTheNeedsThatSpeakOfStatusCanBeSelectedAtTheForce() {
    try (Web web = Web.start(folder)) {
      String form = web.page("officer.hale", "/police/referrals/new");
      assertThat(form).contains("value=\"SAFE_ACCOMMODATION\"");
      for (StatusNeed need : StatusNeed.values()) {
        assertThat(Need.values()).extracting(Enum::name).doesNotContain(need.name());
        assertThat(form).doesNotContain("\"" + need.name() + "\"");
        for (List<String> needs : List.of(List.of(need.name()), List.of("ADVOCACY", need.name()))) {
          var body = web.referral("Selected");
          var list = body.withObject("/support").putArray("needs");
          needs.forEach(list::add);

          var answer = web.post("officer.hale", "/police/referrals", body);
          assertThat(answer.status()).as(need.name()).isEqualTo(422);
          assertThat(answer.body()).contains("support.needs").doesNotContain(need.name());
        }
      }
      assertThat(web.json("officer.hale", "/police/referrals").path("referrals")).isEmpty();
    }
  }

  /** Of all that the force is told or can be asked, no word is one of the status module's. */
  @Test
  void noWordOfTheStatusModuleIsInTheForcesPartOfTheApi() {
    try (Web web = Web.start(folder)) {
      Set<String> police = Schemas.propertiesUnder(web.jsonAsNobody("/v3/api-docs"), "/police");
      Stream<String> words =
          Stream.of(
                  Arrays.stream(StatusNeed.values()).map(Enum::name),
                  Arrays.stream(ImmigrationStatus.values()).map(Enum::name),
                  Stream.of(DeclineReason.NO_PLACE_WITHOUT_RECOURSE.name()),
                  Arrays.stream(StatusFact.class.getRecordComponents()).map(one -> one.getName()))
              .flatMap(some -> some)
              .filter(word -> !word.equals("needs") && !word.equals("note"));
      assertThat(police).isNotEmpty().doesNotContainAnyElementsOf(words.toList());
    }
  }

  /** Nor has one that a manager makes: whatever field it is in, it is refused, and none is made. */
  @Test
  void noOfferThatAManagerMakesSpeaksOfIt() {
    SpeakingOfStatus speaking = new SpeakingOfStatus(StatusWords.builtIn());
    try (Web web = Web.start(folder)) {
      String before = web.get("officer.hale", "/police/services").body();
      for (String kind : KINDS) {
        refused(web, made("Night line").put("kind", kind), "kind");
      }
      for (String field : List.of("name", "description", "hours")) {
        for (String words : List.of("For victims with no recourse", "IAA level 2 advice")) {
          refused(web, made("Night line").put(field, words), field);
        }
      }
      for (StatusNeed need : StatusNeed.values()) {
        ObjectNode offer = made("Night line");
        offer.withArray("/needs").add(need.name());
        refused(web, offer, "needs");
      }
      for (String field : List.of("adviser", "nrpfFund", "statusNeeds", "placesWithoutRecourse")) {
        refused(web, made("Night line").put(field, "TWO"), field);
      }
      assertThat(web.get("officer.hale", "/police/services").body()).isEqualTo(before);

      // The comparison: one that does not is made, and the force sees it.
      String offer =
          web.done("manager.karen", OFFERS, made("Day line")).path("reference").asString();
      assertThat(offersOfTheForce(web)).contains(offer);
      refused(
          web,
          OFFERS + "/" + offer + "/description",
          made("Day line").put("description", "Her visa does not matter"),
          "description");
      for (JsonNode seen : web.json("officer.hale", "/police/services").path("services")) {
        for (String words : List.of("name", "organisation", "description", "hours")) {
          String text = seen.path(words).asString();
          assertThat(text).isNotBlank();
          assertThat(speaking.faults("offer", new OverrideReason(text))).as(text).isEmpty();
        }
      }
    }
  }

  /** No offer that police see is of such a kind or tells of it in any of its words. */
  @Test
  void noOfferThatTheForceSeesSpeaksOfIt() {
    SpeakingOfStatus speaking = new SpeakingOfStatus(StatusWords.builtIn());
    List<Offer> offers = NetworkFile.demo().offers();
    assertThat(offers).hasSizeGreaterThan(10);
    for (Offer offer : offers) {
      assertThat(
              speaking.faults(
                  "offer",
                  new OverrideReason(
                      offer.name() + ". " + offer.description() + ". " + offer.hours())))
          .as(offer.id().value())
          .isEmpty();
    }
    // The comparison: one that does is found.
    assertThat(
            speaking.faults(
                "offer", new OverrideReason("Immigration advice for victims, IAA level 2.")))
        .isNotEmpty();
  }

  /** Such a kind, or places without recourse and their number, have no place in a network file. */
  @Test
  void noNetworkCanHaveAnOfferThatSpeaksOfIt() {
    for (String kind : KINDS) {
      assertThat(ServiceKind.values()).extracting(Enum::name).doesNotContain(kind);
      refused(network(kind, ""));
    }
    for (StatusNeed need : StatusNeed.values()) {
      refused(network("OUTREACH", "").replace("ADVOCACY", need.name()));
    }
    for (String field :
        List.of("placesWithoutRecourse", "nrpfPlaces", "iaaLevel", "withoutRecourse")) {
      refused(network("OUTREACH", ", \"" + field + "\": 2"));
    }
    assertThat(NetworkFile.decode(bytes(network("OUTREACH", ""))).offers()).hasSize(1);
    assertThat(Arrays.stream(Offer.class.getRecordComponents()).map(one -> one.getName()))
        .containsExactlyInAnyOrder(
            "id",
            "organisation",
            "name",
            "kind",
            "description",
            "areas",
            "areasUnsafe",
            "languages",
            "dialects",
            "needs",
            "eligibility",
            "hours",
            "intake",
            "timers",
            "capacity",
            "funding",
            "assured",
            "contact");
    assertThat(Arrays.stream(Eligibility.class.getRecordComponents()).map(one -> one.getName()))
        .containsExactlyInAnyOrder("fromAge", "toAge", "genders", "children", "access");
  }

  /**
   * No offer can be of that kind; what one does for victims without recourse is its other face. The
   * force sends to it, or finds it, as if it had none.
   */
  @Test
  void whatAnOfferDoesForThemAnswersTheForceLikeWhatDoesNotExist() {
    try (Web web = Web.start(folder)) {
      String offer = "linden-refuge-refuge";
      List<String> before = asked(web, offer);
      var unused =
          web.done(
              "manager.linden",
              OFFERS + "/" + offer + "/specialists",
              Web.object()
                  .put("adviser", "TWO")
                  .put("nrpfFund", true)
                  .put("places", 4)
                  .put("free", 0));
      assertThat(web.get("caseworker.asha", "/specialist/services").body()).contains("nrpfFund");
      assertThat(asked(web, offer)).isEqualTo(before);

      // Under the id of its other face, or of a kind, there is nothing to refer to.
      String unknown = refusal(web, "not-there-at-all");
      assertThat(unknown).contains("offer-unknown");
      for (String other :
          List.of(offer + "-specialists", "linden-refuge-nrpf-fund", "linden-refuge")) {
        assertThat(refusal(web, other)).isEqualTo(unknown);
      }
    }
  }

  /** What the officer is answered who finds it, opens it or sends to it, but for the handle. */
  private static List<String> asked(Web web, String offer) {
    ObjectNode found = Web.object().put("area", "BIRMINGHAM").put("words", "refuge");
    found.putArray("needs").add("SAFE_ACCOMMODATION");
    JsonNode sent =
        web.done("officer.hale", "/police/referrals", web.referral("Kind").put("offer", offer));
    String reference = sent.path("reference").asString();
    AsTheOfficerSees seen = new AsTheOfficerSees(web);
    String answer = web.done("officer.hale", "/police/find", found).toString();
    assertThat(answer).contains(offer);
    for (String field : List.of("statusNeeds", "adviser", "nrpfFund", "withoutRecourse")) {
      assertThat(
              web.post("officer.hale", "/police/find", found.deepCopy().put(field, "DVILR"))
                  .status())
          .as(field)
          .isEqualTo(422);
    }
    return List.of(
        answer,
        web.get("officer.hale", "/police/services").body(),
        seen.json(reference).replaceAll("\"(sentAt|stateAt)\":\"[^\"]*\"", ""),
        String.join(",", sent.propertyNames()));
  }

  /** A decline for lack of such a place looks to the referrer like any other, times as well. */
  @Test
  void aDeclineForLackOfSuchAPlaceIsToldTheReferrerLikeAnyOther() {
    MovingClock clock = new MovingClock(Instant.now());
    try (Web web = Web.startAt(clock, folder)) {
      List<String> hers = List.of(sent(web, "Capacity"), sent(web, "Recourse"));
      List<String> theirs =
          web.json("caseworker.asha", "/specialist/referrals")
              .path("referrals")
              .valueStream()
              .map(row -> "/specialist/referrals/" + row.path("reference").asString())
              .toList();
      clock.advance(Duration.ofMinutes(7));
      List<String> reasons = List.of("NO_CAPACITY", DeclineReason.NO_PLACE_WITHOUT_RECOURSE.name());
      for (int i = 0; i < reasons.size(); i++) {
        var unused = web.done("caseworker.asha", theirs.get(i) + "/receive", Web.object());
        unused =
            web.done(
                "caseworker.asha",
                theirs.get(i) + "/decline",
                Web.object().put("reason", reasons.get(i)));
      }
      AsTheOfficerSees officer = new AsTheOfficerSees(web);
      assertThat(hers).extracting(officer::state).containsOnly("COULD_NOT_BE_MET");
      assertThat(officer.json(hers.getFirst())).isEqualTo(officer.json(hers.getLast()));
      assertThat(officer.row(hers.getFirst())).isEqualTo(officer.row(hers.getLast()));
      assertThat(officer.page(hers.getFirst()))
          .isEqualTo(officer.page(hers.getLast()))
          .doesNotContainIgnoringCase("recourse");
    }
  }

  private static String sent(Web web, String mark) {
    return web.done("officer.hale", "/police/referrals", web.referral(mark))
        .path("reference")
        .asString();
  }

  private static List<String> offersOfTheForce(Web web) {
    return web.json("officer.hale", "/police/services")
        .path("services")
        .valueStream()
        .map(one -> one.path("offer").asString())
        .toList();
  }

  private static void refused(Web web, ObjectNode offer, String field) {
    refused(web, OFFERS, offer, field);
  }

  private static void refused(Web web, String path, ObjectNode offer, String field) {
    var answer = web.post("manager.karen", path, offer);
    assertThat(answer.status()).as(offer.toString()).isEqualTo(422);
    assertThat(answer.body()).contains("\"path\":\"" + field);
  }

  private static ObjectNode made(String name) {
    ObjectNode offer =
        Web.object()
            .put("name", name)
            .put("kind", "HELPLINE")
            .put("description", "Somebody to talk to.")
            .put("fromAge", 16)
            .put("hours", "Every night")
            .put("receiptWorkingDays", 1)
            .put("firstContactHours", 24)
            .put("urgentContactHours", 12)
            .put("attemptsInAWeek", 3);
    offer.putArray("areas").add("DUDLEY");
    offer.putArray("languages").add("ENGLISH");
    offer.putArray("needs").add("SAFETY_PLANNING");
    offer.putArray("genders").add("WOMAN");
    return offer;
  }

  private static String refusal(Web web, String offer) {
    var answer =
        web.post("officer.hale", "/police/referrals", web.referral("Kind").put("offer", offer));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain(offer);
    return answer.body().replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  /** Words for a proxy are as little sent as words for a status. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "She has no recourse to public funds.",
        "Her spouse visa ran out.",
        "She applied for the MVDAC.",
        "She wants immigration advice.",
        "She is a Nigerian national.",
        "An NRM referral was discussed.",
        "The refuge had no NRPF place for her."
      })
  void noProxyIsWrittenByTheForce(String text) {
    try (Bench bench = new Bench(folder)) {
      var answer =
          bench.inside.seal(
              People.OFFICER,
              new org.safepathway.kernel.RequestId("proxy-in-words"),
              null,
              Facts.entries(new OverrideReason("He found her. " + text)));
      assertThat(answer).isInstanceOf(org.safepathway.consent.vault.Vault.Refused.class);
      assertThat(((org.safepathway.consent.vault.Vault.Refused) answer).refusal().fields())
          .singleElement()
          .satisfies(fault -> assertThat(fault.code()).isEqualTo("speaks-of-status"));
    }
  }

  private static void refused(String network) {
    assertThatThrownBy(() -> NetworkFile.decode(bytes(network)))
        .isInstanceOf(NetworkFaultException.class);
  }

  private static byte[] bytes(String network) {
    return network.getBytes(StandardCharsets.UTF_8);
  }

  private static String network(String kind, String more) {
    return """
    {"organisations": [{"id": "larkspur", "name": "Larkspur", "kind": "SPECIALIST"}],
     "staff": [],
     "offers": [{"id": "larkspur-one", "organisation": "larkspur", "name": "Larkspur",
                 "kind": "%s", "description": "For all.", "areas": ["WALSALL"],
                 "languages": ["ENGLISH"], "needs": ["ADVOCACY"], "hours": "Always",
                 "intake": "OPEN"%s}]}
    """
        .formatted(kind, more);
  }
}

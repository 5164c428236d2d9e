package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.safepathway.standalone.engine.People;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;

/**
 * DOMAIN.md rule 5: proxies are status, and carry the same protection: police can neither select
 * such a need nor refer to such an offer; that is the specialist's, with the victim.
 */
@Tag("firewall")
class Rule05ProxiesAreStatusTest {

  /** Kinds of service that speak of status: immigration advice at any level, an NRPF fund. */
  private static final List<String> KINDS =
      List.of("IMMIGRATION_ADVICE", "NRPF_FUND", "IMMIGRATION_ADVICE_LEVEL_2", "NRM_SUPPORT");

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

  /** A service of that kind is nothing to which an officer can refer, under whatever id. */
  @Test
  void anOfferOfThatKindAnswersTheForceLikeOneThatDoesNotExist() {
    try (Web web = Web.start(folder)) {
      var unknown = refusal(web, "not-there-at-all");
      for (String offer : List.of("immigration-advice", "nrpf-fund", "iaa-level-2")) {
        assertThat(refusal(web, offer)).isEqualTo(unknown);
      }
      assertThat(unknown).contains("offer-unknown");
    }
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

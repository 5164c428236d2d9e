package org.safepathway.standalone.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where no service could take her, a consortium is told of the need and not of her; it suggests a
 * member to whoever asked, and nothing goes there without her (DOMAIN.md rules 6, 21 and 27).
 */
@Tag("firewall")
class ANeedNobodyTookReachesAConsortiumTest {

  private static final String HALE = "officer.hale";
  private static final String ASHA = "caseworker.asha";
  private static final String LEE = "coordinator.lee";
  private static final String DEMAND = "/consortium/demand";

  @TempDir Path folder;

  @Test
  void aCoordinatorSuggestsAMemberAndWhoeverAskedIsToldOfIt() throws Exception {
    try (Web web = Web.start(folder)) {
      String hers = declined(web, "Quillfeather", true);
      assertThat(web.page(HALE, hers)).contains("Ask the consortium");
      var unused = web.done(HALE, hers + "/consortium", need());

      JsonNode seen = only(web);
      assertThat(seen.propertyNames())
          .containsExactlyInAnyOrder(
              "id",
              "need",
              "risk",
              "waiting",
              "area",
              "languages",
              "standing",
              "suggested",
              "eligible");
      assertThat(seen.path("area").isNull()).isTrue();
      assertThat(seen.path("languages").isNull()).isTrue();
      String path = DEMAND + "/" + seen.path("id").asString();
      assertThat(web.page(LEE, path)).contains("The one that fits best").doesNotContain("Sandwell");
      assertThat(
              web.post(LEE, path + "/suggestion", Web.object().put("member", "kestrel-trust"))
                  .body())
          .contains("does-not-fit");
      unused = web.done(LEE, path + "/suggestion", Web.object().put("member", "nile-sisters"));

      JsonNode told = web.json(HALE, hers + "/consortium");
      assertThat(told.at("/asked/suggestion/member").asString()).isEqualTo("nile-sisters");
      assertThat(told.at("/asked/suggestion/offers")).isNotEmpty();
      assertThat(isMarked(web)).isTrue();
      unused =
          web.done(
              HALE,
              hers + "/consortium/answer",
              Web.object().put("suggestion", 1).put("answer", "NOT_TAKEN_UP"));
      assertThat(only(web).path("standing").asString()).isEqualTo("BACK");
      assertThat(isMarked(web)).isFalse();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> demand =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.getFileName().toString().startsWith("demand.db"))
              .toList();
      assertThat(demand).isNotEmpty();
      for (Path file : demand) {
        assertThat(Files.readString(file, ISO_8859_1))
            .doesNotContain("victim", "consent-", "referral-", "Quillfeather");
      }
    }
  }

  @Test
  void withoutHerConsentToStatisticsTheOfficerIsAnsweredAlikeAndTheConsortiumSeesNothing() {
    try (Web web = Web.start(folder)) {
      String counted = declined(web, "Counted", true);
      String silent = declined(web, "Silent", false);
      List<String> answers =
          Stream.of(counted, silent)
              .map(
                  path ->
                      web.done(HALE, path + "/consortium", need()).toString()
                          + web.json(HALE, path + "/consortium")
                          + web.post(HALE, path + "/consortium", need()).body())
              .map(text -> text.replaceAll("[A-Za-z0-9_-]{60,}|SP-[A-Z0-9-]{9}", "her"))
              .toList();

      assertThat(answers.getFirst()).isEqualTo(answers.getLast()).contains("asked-already");
      assertThat(demands(web)).hasSize(1);
    }
  }

  @Test
  void whenSheTakesThatConsentBackTheConsortiumSeesItNoMoreAndTheOfficerNoDifference() {
    try (Web web = Web.start(folder)) {
      String hers = declined(web, "Changed", true);
      var unused = web.done(HALE, hers + "/consortium", need());
      assertThat(demands(web)).hasSize(1);
      String before = web.get(HALE, hers + "/consortium").body();

      unused =
          web.done(
              ASHA,
              latestCase(web) + "/consents/withdraw",
              Web.object().put("purpose", "STATISTICS"));

      assertThat(demands(web)).isEmpty();
      assertThat(web.get(HALE, hers + "/consortium").body()).isEqualTo(before);
    }
  }

  @Test
  void onlyWhereItCameToNothingAndOnlyForWhoeverSentIt() {
    try (Web web = Web.start(folder)) {
      String hers = referred(web, "Waiting", true);
      assertThat(web.post(HALE, hers + "/consortium", need()).body()).contains("not-in-this-state");
      for (String other : List.of("officer.brook", "supervisor.dunn", ASHA, LEE)) {
        assertThat(web.get(other, hers + "/consortium").status()).as(other).isEqualTo(404);
        assertThat(web.post(other, hers + "/consortium", need()).status()).isEqualTo(404);
      }
      // Her service cannot take her yet, and asks as well.
      String theirs = latestCase(web);
      for (String step : List.of("receive", "triage", "waiting-list")) {
        var unused =
            web.done(
                ASHA,
                theirs + "/" + step,
                step.equals("triage") ? Web.object().put("triage", "B") : Web.object());
      }
      var unused = web.done(ASHA, theirs + "/consortium", need());
      assertThat(demands(web)).hasSize(1);
      for (String other : List.of(HALE, ASHA, "manager.meera", "analyst.moor", "registrar.kane")) {
        for (String path : List.of(DEMAND, "/consortium/gaps", "/consortium/members")) {
          assertThat(web.get(other, path).status()).as(other + path).isEqualTo(404);
        }
      }
    }
  }

  @Test
  void theCoordinatorKeepsTheMembersAndSeesGaps() {
    try (Web web = Web.start(folder)) {
      ObjectNode kestrel = Web.object().put("member", "kestrel-trust");
      var unused = web.done(LEE, "/consortium/members", kestrel);
      assertThat(web.json(LEE, "/consortium/members").toString()).contains("kestrel-trust");
      assertThat(web.page(LEE, "/consortium/members")).contains("Kestrel");
      unused = web.done(LEE, "/consortium/members/remove", kestrel);
      assertThat(web.post(LEE, "/consortium/members/remove", kestrel).status()).isEqualTo(404);
      assertThat(web.post(LEE, "/consortium/members", Web.object().put("member", "force")).body())
          .contains("no-member");
      JsonNode gaps = web.json(LEE, "/consortium/gaps");
      assertThat(gaps.path("needs")).hasSize(6);
      assertThat(gaps.at("/needs/0/unmet").asInt()).isZero();
      assertThat(web.page(LEE, "/consortium/gaps")).contains("under 5", "Languages that no");
      assertThat(web.page(LEE, DEMAND)).contains("There are none at present");
    }
  }

  private static ObjectNode need() {
    return Web.object()
        .put("need", "SAFETY_AND_ADVOCACY")
        .put("risk", "MEDIUM")
        .put("area", "BIRMINGHAM")
        .put("languages", "AFRICAN");
  }

  private static ObjectNode referral(Web web, String mark, boolean counted) {
    return web.referral(mark).put("statisticsAgreed", counted);
  }

  /** An officer refers her, and Amberwell declines; the officer’s path of her. */
  private static String declined(Web web, String mark, boolean counted) {
    String hers = referred(web, mark, counted);
    String theirs = latestCase(web);
    var unused = web.done(ASHA, theirs + "/receive", Web.object());
    unused = web.done(ASHA, theirs + "/decline", Web.object().put("reason", "NO_CAPACITY"));
    return hers;
  }

  /** An officer refers her, and Amberwell sees her; the officer’s path of her. */
  private static String referred(Web web, String mark, boolean counted) {
    int before = web.json(ASHA, "/specialist/referrals").path("referrals").size();
    JsonNode done = web.done(HALE, "/police/referrals", referral(web, mark, counted));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> web.json(ASHA, "/specialist/referrals").path("referrals").size() == before + 1);
    return "/police/referrals/" + done.path("reference").asString();
  }

  private static String latestCase(Web web) {
    return "/specialist/referrals/"
        + web.json(ASHA, "/specialist/referrals").at("/referrals/0/reference").asString();
  }

  private static boolean isMarked(Web web) {
    return web.json(HALE, "/police/referrals").at("/referrals/0/suggested").asBoolean();
  }

  private static List<JsonNode> demands(Web web) {
    return Objects.requireNonNull(web.json(LEE, DEMAND)).path("demands").valueStream().toList();
  }

  private static JsonNode only(Web web) {
    assertThat(demands(web)).hasSize(1);
    return demands(web).getFirst();
  }
}

package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.status.IaaLevel;
import org.safepathway.status.StatusNeed;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 17: a settlement need (DVILR) is never matched to an adviser below IAA level 2;
 * neither when she is referred on nor when she is redirected.
 */
@Tag("firewall")
class Rule17ASettlementNeedGoesToAnAdviserOfLevelTwoTest {

  private static final String NONE = "nile-sisters-by-and-for";
  private static final String ONE = "juniper-east-by-and-for";
  private static final String TWO = "kestrel-trust-idva";
  private static final String THREE = "elderflower-civil-injunctions";

  @TempDir Path folder;

  /** The table itself, whole: every need at every level and at none. */
  @Test
  void onlySettlementDependsOnTheLevelAndNeedsTheSecond() {
    List<@Nullable IaaLevel> levels = new ArrayList<>(Arrays.asList(IaaLevel.values()));
    levels.add(null);
    for (StatusNeed need : StatusNeed.values()) {
      for (@Nullable IaaLevel level : levels) {
        boolean enough = level == IaaLevel.TWO || level == IaaLevel.THREE;
        assertThat(need.mayBeMetAt(level))
            .as(need + " at " + level)
            .isEqualTo(need != StatusNeed.DVILR || enough);
      }
    }
  }

  @Test
  void sheIsReferredOnAndRedirectedForSettlementToLevelTwoOrThreeOnly() {
    try (Web web = started()) {
      for (String way : List.of("refer-on", "redirect")) {
        for (String offer : List.of(NONE, ONE)) {
          String path = triaged(web, way + offer);
          String before = web.get("caseworker.asha", path).body();
          Reply refused = sent(web, path, way, offer, "DVILR");
          assertThat(refused.status()).as(way + " " + offer).isEqualTo(422);
          assertThat(refused.body())
              .contains("adviser-level-too-low", "\"path\":\"offer\"")
              .doesNotContain("DVILR", offer);
          // Among other needs it is the same need.
          assertThat(sent(web, path, way, offer, "NRPF_SUPPORT", "DVILR").status()).isEqualTo(422);
          assertThat(web.get("caseworker.asha", path).body()).isEqualTo(before);
          // Without that need the same service is open to her.
          assertThat(sent(web, path, way, offer, "IMMIGRATION_ADVICE").success()).isTrue();
        }
        for (String offer : List.of(TWO, THREE)) {
          String path = triaged(web, way + offer);
          assertThat(sent(web, path, way, offer, "DVILR").success()).as(way + offer).isTrue();
        }
      }
    }
  }

  /** A service of which nobody said that it has an adviser has none. */
  @Test
  void whereNothingIsSaidOfAdvisersThereIsNone() {
    try (Web web = Web.start(folder)) {
      String path = triaged(web, "Unsaid");
      for (String offer : List.of(NONE, ONE, TWO, THREE)) {
        assertThat(sent(web, path, "refer-on", offer, "DVILR").status()).isEqualTo(422);
      }
    }
  }

  /** The need goes no further than the page: it is a proxy of status (rule 5). */
  @Test
  void whatSheNeedsIsKeptNowhereAndPoliceSeeNoLevel() throws Exception {
    try (Web web = started()) {
      String path = triaged(web, "Unkept");
      assertThat(sent(web, path, "refer-on", TWO, "DVILR", "MVDAC").success()).isTrue();
      assertThat(sent(web, path, "refer-on", ONE, "DVILR").status()).isEqualTo(422);
      assertThat(web.page("caseworker.asha", path + "/refer-on"))
          .contains("value=\"DVILR\"", "It is not sent and not kept.");
      assertThat(web.get("officer.hale", "/police/services").body())
          .doesNotContain("IAA", "level", "adviserLevel", "TWO");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains("DVILR"))
            .as(file.getFileName().toString())
            .isFalse();
      }
    }
  }

  private Web started() {
    Web web = Web.start(folder);
    says(web, "manager.juniper", ONE, "ONE");
    says(web, "manager.karen", TWO, "TWO");
    says(web, "manager.elderflower", THREE, "THREE");
    return web;
  }

  private static void says(Web web, String manager, String offer, String level) {
    var unused =
        web.done(
            manager,
            "/specialist/offers/" + offer + "/specialists",
            Web.object().put("adviser", level).put("nrpfFund", false));
  }

  private static String triaged(Web web, String mark) {
    return web.triaged("Settled-" + mark);
  }

  private static Reply sent(Web web, String path, String way, String offer, String... needs) {
    ObjectNode body = Web.object().put("offer", offer);
    var list = body.putArray("needs");
    for (String need : needs) {
      list.add(need);
    }
    body.set("record", web.consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"));
    return web.post("caseworker.asha", path + "/" + way, body);
  }
}

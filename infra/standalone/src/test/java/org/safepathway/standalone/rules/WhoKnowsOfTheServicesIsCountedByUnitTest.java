package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether police know of the services shows by unit and week: no officer, and never a victim. */
class WhoKnowsOfTheServicesIsCountedByUnitTest {

  private static final String AWARENESS = "/police/awareness";

  @TempDir Path folder;

  @Test
  void whatAUnitReadsAndRefersIsCountedAndNamesNobody() throws Exception {
    try (Web web = Web.start(folder)) {
      for (String path :
          List.of(
              "/police/services",
              "/police/sheets/walsall",
              "/police/guidance",
              "/police/guidance/words",
              "/police/guidance/by-and-for")) {
        assertThat(web.get("officer.hale", path).status()).as(path).isEqualTo(200);
      }
      ObjectNode asked = Web.object().put("area", "WALSALL");
      var unused = web.done("officer.hale", "/police/find", asked);
      unused = web.done("officer.hale", "/police/referrals", web.referral("Counted-Canary"));
      // Nothing is found without an area, a card and a sheet that are not there are not read.
      assertThat(web.post("officer.hale", "/police/find", Web.object()).success()).isFalse();
      assertThat(web.get("officer.hale", "/police/guidance/none").status()).isEqualTo(404);
      assertThat(web.get("officer.hale", "/police/sheets/none").status()).isEqualTo(404);

      JsonNode weeks = web.json("supervisor.dunn", AWARENESS).path("weeks");
      assertThat(weeks).hasSize(1);
      JsonNode week = weeks.get(0);
      assertThat(week.path("unit").asString()).isEqualTo("Domestic Abuse Team");
      assertThat(
              List.of(
                  week.path("listed").asInt(),
                  week.path("found").asInt(),
                  week.path("sheets").asInt(),
                  week.path("cards").asInt(),
                  week.path("referred").asInt()))
          .containsExactly(1, 1, 1, 3, 1);
      assertThat(weeks.toString()).doesNotContain("hale", "Canary");
      for (String other : List.of("officer.hale", "manager.meera", "analyst.moor")) {
        assertThat(web.get(other, AWARENESS).status()).as(other).isEqualTo(404);
      }
    }
    assertThat(Files.readString(folder.resolve("awareness.db"), StandardCharsets.ISO_8859_1))
        .contains("domestic-abuse-team")
        .doesNotContain("hale", "Canary", "WALSALL", "walsall", "rules-request");
  }

  /** Paper is left lying about: the sheet has what everybody may read, in their languages. */
  @Test
  void theSheetOfAnAreaNamesWhoHelpsThereInTheirLanguages() {
    try (Web web = Web.start(folder)) {
      String sheet = web.page("officer.hale", "/police/sheets/walsall");
      assertThat(sheet)
          .contains("Walsall", "Amberwell advocacy", "lang=\"pa\"", "lang=\"ur\"")
          .doesNotContain("Linden refuge address", "places free");
      assertThat(web.json("officer.hale", "/police/sheets/walsall").toString())
          .doesNotContain("capacity", "areasUnsafe");
    }
  }
}

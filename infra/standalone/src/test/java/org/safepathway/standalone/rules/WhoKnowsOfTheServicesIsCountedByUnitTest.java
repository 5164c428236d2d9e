package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Whether police know of the services shows by unit and week: no officer, and never a victim. */
class WhoKnowsOfTheServicesIsCountedByUnitTest {

  private static final String AWARENESS = "/police/awareness";

  @TempDir Path folder;

  @Test
  @Tag("firewall")
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

      // The week that runs is not told: it would tell what somebody does now.
      assertThat(web.json("supervisor.dunn", AWARENESS).path("weeks")).isEmpty();
      for (String other : List.of("officer.hale", "manager.meera", "analyst.moor")) {
        assertThat(web.get(other, AWARENESS).status()).as(other).isEqualTo(404);
      }
    }
    assertThat(counted()).containsExactly("CARD 3", "FOUND 1", "LIST 1", "REFERRED 1", "SHEET 1");
    assertThat(Files.readString(folder.resolve("awareness.db"), StandardCharsets.ISO_8859_1))
        .contains("domestic-abuse-team")
        .doesNotContain("hale", "Canary", "WALSALL", "walsall", "rules-request");
  }

  private List<String> counted() throws SQLException {
    List<String> counted = new ArrayList<>();
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("awareness.db"));
        Statement statement = file.createStatement();
        ResultSet row = statement.executeQuery("SELECT what, times FROM counted ORDER BY what")) {
      while (row.next()) {
        counted.add(row.getString(1) + " " + row.getInt(2));
      }
    }
    return counted;
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

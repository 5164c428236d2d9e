package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 19: commissioner views are aggregates under disclosure control (thresholds,
 * rounding, secondary suppression, fixed periods).
 *
 * <p>There is no such view yet, so the rule holds by this: nothing that the running application
 * answers to a commissioner, a consortium or an auditor tells a number, or changes at all, however
 * many victims were referred.
 */
@Tag("firewall")
class Rule19CommissionersSeeSuppressedAggregatesOnlyTest {

  private static final Path ENDPOINTS =
      Path.of("..", "firewall", "src", "test", "resources", "matrix.csv");
  private static final List<String> OUTSIDERS =
      List.of("analyst.moor", "coordinator.lee", "inspector.finch");

  @TempDir Path folder;

  @Test
  void nothingThatTheyCanReadChangesWithHowManyWereReferred() throws IOException {
    try (Web web = Web.start(folder)) {
      List<String> before = everythingTheySee(web);
      for (String mark : List.of("First", "Second", "Third")) {
        var unused = web.accepted(mark);
      }
      List<String> after = everythingTheySee(web);
      assertThat(after).hasSameSizeAs(before).hasSizeGreaterThan(100);
      for (int i = 0; i < before.size(); i++) {
        assertThat(after.get(i)).isEqualTo(before.get(i));
      }
    }
  }

  /** In the rooms there is nothing for them at all, and no room is theirs yet. */
  @Test
  void everyRoomIsShutToThem() throws IOException {
    try (Web web = Web.start(folder)) {
      var unused = web.accepted("Counted");
      int asked = 0;
      for (String path : paths()) {
        if (path.startsWith("/police") || path.startsWith("/specialist")) {
          for (String person : OUTSIDERS) {
            Reply answer = web.get(person, path);
            assertThat(answer.status()).as(path + " " + person).isEqualTo(404);
            asked++;
          }
        }
      }
      assertThat(asked).isGreaterThan(40);
      for (String room :
          List.of("/commissioner", "/consortium", "/auditor", "/statistics", "/figures")) {
        for (String person : OUTSIDERS) {
          assertThat(web.get(person, room).status()).isEqualTo(404);
        }
      }
      assertThat(paths()).noneMatch(path -> path.matches("/(commissioner|auditor|stat|figure).*"));
    }
  }

  /** The health of the application tells nobody how much is in it. */
  @Test
  void healthAndMetricsTellNoNumber() {
    try (Web web = Web.start(folder)) {
      String before = web.getAsNobody("/actuator/health").body();
      // One word, and the names of its two groups.
      assertThat(before).matches("\\{\"groups\":\\[[a-z\",]+],\"status\":\"UP\"}");
      var unused = web.accepted("Measured");
      assertThat(web.getAsNobody("/actuator/health").body()).isEqualTo(before);
      for (String endpoint :
          List.of("metrics", "prometheus", "info", "env", "beans", "httpexchanges")) {
        for (String person : OUTSIDERS) {
          assertThat(web.get(person, "/actuator/" + endpoint).status()).isEqualTo(404);
        }
      }
    }
  }

  private static List<String> everythingTheySee(Web web) throws IOException {
    List<String> seen = new java.util.ArrayList<>();
    for (String path : paths()) {
      for (String person : OUTSIDERS) {
        Reply answer = web.get(person, path);
        seen.add(path + " " + person + " " + answer.status() + " " + told(path, answer));
      }
    }
    return seen;
  }

  /** Sign-in is new each time; the description of the API has no order of its own. */
  private static String told(String path, Reply answer) {
    if (path.startsWith("/sign-in") || path.startsWith("/oauth2")) {
      return "";
    }
    JsonNode json = answer.json();
    if (json instanceof ObjectNode members) {
      // Where it runs, which the description says from the second time on.
      members.remove("servers");
    }
    String body = json == null ? answer.body() : Schemas.canonical(json);
    return body.replaceAll("correlationId\"?:\"[^\"]*\"", "");
  }

  /** Every path that can be read, from the reviewed list of all endpoints. */
  private static List<String> paths() throws IOException {
    return Files.readAllLines(ENDPOINTS).stream()
        .filter(row -> row.startsWith("GET "))
        .map(row -> row.substring(4, row.indexOf(',')))
        .map(
            path ->
                path.replace("{reference}", "C".repeat(64))
                    .replace("{offer}", "amberwell-by-and-for")
                    .replace("{organisation}", "amberwell")
                    .replace("{demand}", "0".repeat(32))
                    .replace("{card}", "words")
                    .replace("{area}", "walsall")
                    .replace("{id}", "4b75f178-8d8a-5785-86a9-61d2d38a3f89")
                    .replace("**", "x"))
        .toList();
  }
}

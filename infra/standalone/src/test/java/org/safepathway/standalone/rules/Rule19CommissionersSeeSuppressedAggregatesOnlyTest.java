package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.demand.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 19: commissioner views are aggregates under disclosure control: threshold 10 for
 * cross-tabulations, 5 for plain totals, rounded to 5, secondary suppression, fixed periods and
 * tables so that differences reveal nothing.
 *
 * <p>No room is a commissioner’s or an auditor’s: nothing that they can read changes, however many
 * victims were referred. The figures that there are, a consortium’s, come from the one function of
 * disclosure control and are plain totals; a cross-tabulation, which would need ten, there is none.
 */
@Tag("firewall")
class Rule19CommissionersSeeSuppressedAggregatesOnlyTest {

  private static final Path ENDPOINTS =
      Path.of("..", "firewall", "src", "test", "resources", "matrix.csv");
  private static final List<String> OUTSIDERS =
      List.of("analyst.moor", "coordinator.lee", "inspector.finch");
  private static final List<String> WITHOUT_A_ROOM = List.of("analyst.moor", "inspector.finch");

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

  /** Fewer than five are not told, more are rounded, and never before their period is over. */
  @Test
  void figuresArePlainTotalsOfAPeriodThatIsOverRoundedToFive() {
    try (NeedsNobodyTook needs = new NeedsNobodyTook(folder)) {
      String empty = needs.gaps().toString();
      var unused = needs.tell(9, true, "SAFE_PLACE", "SANDWELL", "AFRICAN");
      unused = needs.tell(4, true, "HEALTH", "DUDLEY", "EUROPEAN");
      // One alone would be told by what is missing: the smallest of the others goes with it.
      unused = needs.tell(6, true, "FAMILY", "WALSALL", "SOUTH_ASIAN");
      unused = needs.tell(1, true, "FAMILY", "COVENTRY", "SOUTH_ASIAN");
      assertThat(needs.gaps().toString()).isEqualTo(empty);
      assertThat(needs.demands()).hasSize(20);
      nothingOfWhereIsShown(needs, "SAFE_PLACE", "HEALTH", "FAMILY");

      needs.later(Duration.ofDays(7));
      assertThat(of(needs, "SAFE_PLACE"))
          .hasSize(9)
          .allMatch(one -> one.path("area").asString().equals("SANDWELL"))
          .allMatch(one -> one.path("languages").asString().equals("AFRICAN"));
      nothingOfWhereIsShown(needs, "HEALTH");
      assertThat(of(needs, "FAMILY")).hasSize(7).allMatch(one -> one.path("area").isNull());
      needs.onTheLastDay();
      assertThat(needs.gaps().toString()).isEqualTo(empty);

      needs.afterThePeriod();
      assertThat(
              List.of(needs.gaps().path("from").asString(), needs.gaps().path("until").asString()))
          .isEqualTo(needs.period());
      assertThat(needs.unmet("SAFE_PLACE")).isEqualTo(5);
      assertThat(needs.unmet("FAMILY")).isEqualTo(5);
      assertThat(needs.unmet("HEALTH")).isZero();
      assertThat(needs.unmetIn("SANDWELL")).isEqualTo(5);
      for (String area : List.of("DUDLEY", "WALSALL", "COVENTRY")) {
        assertThat(needs.unmetIn(area)).as(area).isZero();
      }
      assertThat(needs.gaps().path("unmet").valueStream()).allMatch(one -> one.asInt() % 5 == 0);
    }
  }

  /** What was told of a period stays as it is, and is one table whoever asks for another. */
  @Test
  void aFigureThatWasToldNeverChangesAndIsNeverAnotherTable() {
    try (NeedsNobodyTook needs = new NeedsNobodyTook(folder)) {
      String hers = needs.tell(5, true, "SAFE_PLACE", "SANDWELL", "AFRICAN");
      needs.afterThePeriod();
      String told = needs.gaps().toString();
      assertThat(needs.unmet("SAFE_PLACE")).isEqualTo(5);

      needs.withdraw(hers);
      var unused = needs.tell(1, true, "SAFE_PLACE", "SANDWELL", "AFRICAN");
      needs.later(Duration.ofDays(8));
      assertThat(needs.gaps().toString()).isEqualTo(told);
      for (String other :
          List.of("area=SANDWELL", "need=SAFE_PLACE", "from=2026-01-05", "weeks=1", "limit=1")) {
        assertThat(needs.web().json(NeedsNobodyTook.LEE, NeedsNobodyTook.GAPS + "?" + other))
            .as(other)
            .hasToString(told);
      }
    }
  }

  /** Each figure counts by one thing alone: of two together only ten and more might be told. */
  @Test
  void noFigureIsACrossTabulation() {
    assertThat(Arrays.stream(Figures.class.getRecordComponents()))
        .extracting(one -> one.getName() + " " + one.getGenericType().getTypeName())
        .containsExactly(
            "from java.time.LocalDate",
            "until java.time.LocalDate",
            "needs java.util.Map<org.safepathway.demand.NeedGroup, java.lang.Integer>",
            "areas java.util.Map<org.safepathway.directory.LocalAuthority, java.lang.Integer>");
    // And nobody else makes any.
    assertThat(Everything.classes().stream())
        .filteredOn(type -> type.getPackageName().startsWith("org.safepathway.demand"))
        .flatExtracting(JavaClass::getConstructorCallsFromSelf)
        .filteredOn(call -> call.getTargetOwner().isEquivalentTo(Figures.class))
        .extracting(call -> call.getOriginOwner().getSimpleName())
        .containsOnly("DisclosureControl");
  }

  private static void nothingOfWhereIsShown(NeedsNobodyTook needs, String... groups) {
    for (String group : groups) {
      assertThat(of(needs, group))
          .as(group)
          .isNotEmpty()
          .allMatch(one -> one.path("area").isNull() && one.path("languages").isNull());
    }
  }

  private static List<JsonNode> of(NeedsNobodyTook needs, String group) {
    return needs.demands().stream()
        .filter(one -> one.path("need").asString().equals(group))
        .toList();
  }

  /** In the rooms there is nothing for them at all, and no room is theirs. */
  @Test
  void everyRoomIsShutToThem() throws IOException {
    try (Web web = Web.start(folder)) {
      var unused = web.accepted("Counted");
      int asked = 0;
      for (String path : paths()) {
        if (path.matches("/(police|specialist|consortium|registrar)/.*")) {
          for (String person : path.startsWith("/consortium") ? WITHOUT_A_ROOM : OUTSIDERS) {
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

package org.safepathway.firewall.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.firewall.look.Looks;
import org.safepathway.firewall.side.Answer;

/**
 * ARCHITECTURE.md, invariant 4, for objects: an id that is another’s, in an address or in a body,
 * is answered to the byte like one that does not exist, and changes nothing. Every body is one that
 * its owner may send: otherwise nothing would be said of more than its form.
 */
@Tag("firewall")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnothersIdsTest {

  @TempDir static Path data;
  private static Stage stage;
  private static Tries tries;
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    stage = new Stage(data);
    world = World.of(stage);
    tries = new Tries(world, stage);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  @Order(1)
  void everyEndpointThatTakesAnIdIsTried() {
    Set<String> posts =
        Endpoints.of(stage.application()).stream()
            .filter(one -> one.matches("POST /(consortium|police|specialist|registrar)/.*"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> tried = new TreeSet<>(Tries.WITHOUT.keySet());
    tries.all().forEach(one -> tried.add(one.endpoint()));

    assertThat(tried).containsExactlyElementsOf(posts);
    assertThat(Tries.WITHOUT.values()).noneMatch(String::isBlank);
  }

  @Test
  @Order(2)
  void anothersIsAnsweredLikeWhatDoesNotExistAndNothingChanges() {
    List<String> before = seen();
    SortedMap<String, Long> rows = rows();
    int compared = 0;
    for (Try one : tries.all()) {
      for (String person : one.strangers()) {
        for (String organisation : List.of("", one.organisation())) {
          Answer nobodys = asked(one, one.nobodys(), person, organisation);
          assertThat(nobodys.success()).as(one + " by " + person).isFalse();
          if (organisation.isEmpty()) {
            assertThat(nobodys.body()).as(one + " by " + person).doesNotContain("malformed");
          }
          assertThat(Looks.seen(asked(one, one.theirs(), person, organisation)))
              .as(one + " by " + person + " for " + organisation)
              .isEqualTo(Looks.seen(nobodys));
          compared++;
        }
      }
    }
    System.out.printf("another’s ids: %d answers compared%n", compared);

    assertThat(compared).isGreaterThan(400);
    assertThat(rows()).isEqualTo(rows);
    assertThat(seen()).isEqualTo(before);
  }

  /** Where a list goes on is sealed for whoever was told: to anybody else it is no such place. */
  @Test
  @Order(3)
  void anothersCursorIsNone() {
    for (String list : List.of("/police/referrals", "/specialist/referrals")) {
      boolean police = list.startsWith("/police");
      String owner = police ? "officer.hale" : "caseworker.asha";
      String cursor = stage.get(owner, list + "?limit=1").cursor();
      assertThat(stage.get(owner, list + "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
      String none = "A".repeat(cursor.length());
      for (String stranger :
          police
              ? List.of("officer.pike", "officer.brook", "caseworker.asha")
              : List.of("caseworker.beth", "manager.karen", "officer.hale")) {
        Answer theirs = stage.get(stranger, list + "?limit=1&cursor=" + cursor);
        assertThat(theirs.success()).as(list + " by " + stranger).isFalse();
        assertThat(Looks.seen(theirs))
            .as(list + " by " + stranger)
            .isEqualTo(Looks.seen(stage.get(stranger, list + "?limit=1&cursor=" + none)));
      }
    }
  }

  /** Last, since it does it: whoever it belongs to gets past the form of what was sent above. */
  @Test
  @Order(4)
  void whoeverItBelongsToIsAnsweredOtherwise() {
    for (Try one :
        tries.all().stream()
            .filter(one -> !one.owner().isEmpty())
            .sorted(Comparator.comparingInt(AnothersIdsTest::leftAfter))
            .toList()) {
      Answer answer = stage.post(one.owner(), one.path(one.theirs()), one.body(one.theirs()));
      assertThat(answer.status()).as(one + " by " + one.owner()).isNotEqualTo(404);
      assertThat(answer.body()).as(one + " by " + one.owner()).doesNotContain("malformed");
    }
  }

  /** What ends something comes late, and what ends more comes later. */
  private static int leftAfter(Try one) {
    String act = one.endpoint().substring(one.endpoint().lastIndexOf('/') + 1);
    return List.of("close", "decline", "redirect", "return", "recall", "withdraw", "erase")
        .indexOf(act);
  }

  /** Asks, with address and headers that say whose it is, unless that is empty. */
  private static Answer asked(Try one, String id, String person, String organisation) {
    String path = one.path(id);
    String body = one.body(id);
    if (organisation.isEmpty()) {
      return stage.post(person, path, body);
    }
    String named =
        Naming.IN_THE_ADDRESS.stream()
            .map(name -> name + "=" + organisation)
            .collect(Collectors.joining("&", path + "?", ""));
    return stage.postFor(person, named, body, Naming.IN_A_HEADER, organisation);
  }

  private static List<String> seen() {
    return world.pages().stream()
        .map(page -> page.split(" "))
        .map(
            page -> {
              Answer answer = stage.get(page[0], page[1]);
              assertThat(answer.status()).as(page[0] + " " + page[1]).isEqualTo(200);
              return page[1] + Looks.seen(answer);
            })
        .toList();
  }

  /** How much is in every table of every database that it keeps. */
  private static SortedMap<String, Long> rows() {
    stage.settle();
    SortedMap<String, Long> rows = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".db")).toList()) {
        String name = file.getFileName().toString();
        counted(file).forEach((table, count) -> rows.put(name + " " + table, count));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Map<String, Long> counted(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      Map<String, Long> counts = new TreeMap<>();
      for (String table : tables) {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
          counts.put(table, count.getLong(1));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

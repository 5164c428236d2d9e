package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code infra/compose/mongo-users.js} asks of MongoDB, told by a stand-in that Node.js runs
 * it with. That a real MongoDB does what it is asked is not shown here.
 */
@Tag("firewall")
class MongoUsersTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path secrets;

  @BeforeEach
  void passwords() throws IOException {
    file("administrator", "of-the-administrator");
    file(
        "projector-address",
        "mongodb://projector:of-the-projector@mongodb:27017/?authSource=admin");
    file("specialist/specialist_control", "a");
    file("specialist/specialist_org_nile", "b");
    file("specialist/specialist_org_rowan", "c");
  }

  @Test
  void eachDatabaseHasAReaderWhoMayReadItAndNothingElse() throws Exception {
    for (String database :
        List.of("specialist_control", "specialist_org_nile", "specialist_org_rowan")) {
      assertThat(made("[]"))
          .filteredOn(command -> command.path("createUser").asString("").equals(database))
          .singleElement()
          .satisfies(
              command -> {
                assertThat(command.path("db").asString()).isEqualTo(database);
                assertThat(command.path("roles"))
                    .hasToString("[{\"role\":\"read\",\"db\":\"%s\"}]".formatted(database));
              });
    }
  }

  @Test
  void theProjectorsMayWriteTheDatabasesOfTheRoomAndNothingElse() throws Exception {
    JsonNode projector =
        made("[]").stream()
            .filter(command -> command.path("createUser").asString("").equals("projector"))
            .findFirst()
            .orElseThrow();
    assertThat(projector.path("pwd").asString()).isEqualTo("of-the-projector");
    assertThat(
            projector.path("roles").values().stream()
                .map(role -> role.path("role").asString())
                .distinct())
        .containsExactly("readWrite");
    assertThat(projector.path("roles").values().stream().map(role -> role.path("db").asString()))
        .containsExactlyInAnyOrder(
            "inside_positions",
            "police_inside_control",
            "police_inside_police",
            "specialist_control",
            "specialist_inside_specialist",
            "specialist_org_nile",
            "specialist_org_rowan");
  }

  /** After every event one is written, and who may ask a server learns when. */
  @Test
  void positionsAreNamedAsOurCodeNamesThem() throws Exception {
    assertThat(
            Root.text(
                "projections/positions/src/main/java/org/safepathway/projections/positions/MongoPositions.java"))
        .contains("DATABASE = \"inside_positions\"");
  }

  @Test
  void atThePolicesServerTheyMayWriteTheDatabasesOfForcesAndNothingElse() throws Exception {
    thePolicesServer();

    JsonNode projector =
        made("[]").stream()
            .filter(command -> command.path("createUser").asString("").equals("projector"))
            .findFirst()
            .orElseThrow();
    assertThat(projector.path("roles").values().stream().map(role -> role.path("db").asString()))
        .containsExactlyInAnyOrder("police_control", "police_org_midshire");
  }

  /** What projectors worked on lay there once. */
  @Test
  void whatTellsOfOthersIsTakenAwayFromThePolicesServerAndFromNoOther() throws Exception {
    assertThat(dropped(made("[]"))).isEmpty();
    thePolicesServer();

    assertThat(dropped(made("[]")))
        .containsExactlyInAnyOrder(
            "police_inside_police", "police_inside_control", "inside_positions");
  }

  private static List<String> dropped(List<JsonNode> commands) {
    return commands.stream()
        .filter(command -> command.has("dropDatabase"))
        .map(command -> command.path("db").asString())
        .toList();
  }

  private void thePolicesServer() throws IOException {
    Files.move(secrets.resolve("specialist"), secrets.resolve("kept"));
    file("police/police_control", "e");
    file("police/police_org_midshire", "f");
  }

  @Test
  void theReplicaSetIsBegunOnce() throws Exception {
    assertThat(made("[]").stream().filter(command -> command.has("replSetInitiate"))).hasSize(1);
    assertThat(run(true, "[]").stream().filter(command -> command.has("replSetInitiate")))
        .isEmpty();
  }

  @Test
  void whoIsThereIsChangedAndWhoseDatabaseHasNoFileAnyMoreIsTakenAway() throws Exception {
    List<JsonNode> commands =
        made(
            """
            [{"user": "specialist_org_nile", "db": "specialist_org_nile"},
             {"user": "specialist_org_closed", "db": "specialist_org_closed"},
             {"user": "administrator", "db": "admin"}]\
            """);
    assertThat(commands)
        .anyMatch(command -> command.path("updateUser").asString("").equals("specialist_org_nile"))
        .noneMatch(
            command -> command.path("createUser").asString("").equals("specialist_org_nile"));
    assertThat(
            commands.stream()
                .map(command -> command.path("dropUser").asString(""))
                .filter(name -> !name.isEmpty()))
        .containsExactly("specialist_org_closed");
  }

  @Test
  void aDatabaseOfAnotherRoomIsRefused() throws Exception {
    file("specialist/police_org_midshire", "e");
    assertThat(start(false, "[]").waitFor()).isNotZero();
  }

  @Test
  void theDatabasesOfThePoliceBesideThoseOfOthersAreRefused() throws Exception {
    file("police/police_control", "e");
    assertThat(start(false, "[]").waitFor()).isNotZero();
  }

  @Test
  void theSetIsMadeOfTheHostOfTheAddress() throws Exception {
    file(
        "projector-address",
        "mongodb://projector:of-the-projector@mongodb-police:27017/?authSource=admin");
    assertThat(made("[]"))
        .filteredOn(command -> command.has("replSetInitiate"))
        .singleElement()
        .satisfies(
            command ->
                assertThat(command.path("replSetInitiate").path("members").path(0).path("host"))
                    .hasToString("\"mongodb-police:27017\""));
  }

  @Test
  void aRoomWithoutItsControlDatabaseIsRefused() throws Exception {
    Files.delete(secrets.resolve("specialist/specialist_control"));
    assertThat(start(false, "[]").waitFor()).isNotZero();
  }

  private List<JsonNode> made(String users) throws Exception {
    return run(false, users);
  }

  private List<JsonNode> run(boolean begun, String users) throws Exception {
    Process process = start(begun, users);
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    return lines.stream().map(JSON::readTree).toList();
  }

  private Process start(boolean begun, String users) throws IOException {
    return new ProcessBuilder(
            "node",
            Root.path("infra/deployment/src/test/resources/mongo-stand-in.cjs").toString(),
            Root.path("infra/compose/mongo-users.js").toString(),
            secrets.toString(),
            String.valueOf(begun),
            users)
        .redirectErrorStream(true)
        .start();
  }

  private void file(String name, String text) throws IOException {
    Path file = secrets.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

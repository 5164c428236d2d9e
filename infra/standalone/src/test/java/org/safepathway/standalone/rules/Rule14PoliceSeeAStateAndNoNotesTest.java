package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.desk.requests.RegisterRequest;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.CaseNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 14: police see a referral's state, not its notes. A police request for more is a
 * Victim Information Request (statutory code in force 12 January 2026): logged in the request
 * register, outside the ordinary view.
 *
 * <p>The ordinary view has no way to ask for more, and what is logged of a request is told there to
 * nobody. That its answer confirms nothing is rule 22.
 */
@Tag("firewall")
class Rule14PoliceSeeAStateAndNoNotesTest {

  private static final Path ENDPOINTS =
      Path.of("..", "firewall", "src", "test", "resources", "matrix.csv");

  private static final List<String> KEEPERS = List.of("supervisor.dunn", "manager.meera");
  private static final String NUMBER = "REQ-2026-7341";
  private static final String ASKER = "POLICE_VICTIM_INFORMATION_REQUEST";

  @TempDir Path folder;

  /** Five states and two times; a component more is a decision. */
  @Test
  void whatTheForceHoldsIsAClosedList() {
    assertThat(CoarseState.values())
        .extracting(Enum::name)
        .containsExactly("SENT", "RECEIVED", "IN_CONTACT", "CLOSED", "COULD_NOT_BE_MET");
    assertThat(names(PoliceReferral.class))
        .containsExactly(
            "reference",
            "shortReference",
            "offer",
            "officer",
            "unit",
            "state",
            "sentAt",
            "stateAt");
    assertThat(names(PoliceOverride.class))
        .containsExactly(
            "reference",
            "shortReference",
            "offer",
            "unit",
            "asker",
            "askedAt",
            "escalated",
            "expiresAt");
  }

  /** Notes, attempts to reach her and openings leave what the force holds as it is, to the byte. */
  @Test
  void notesAttemptsAndOpeningsDoNotShow() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      bench.settle();
      String before = bench.engine.stores("police").dump();

      Bench.done(
          bench.act(
              People.ASHA,
              "note-unseen",
              new WriteNote(
                  her.reference(),
                  bench.sealed(
                      People.ASHA,
                      "note-unseen",
                      her.reference(),
                      new CaseNote("Not for the police.")))));
      Bench.done(
          bench.act(
              People.ASHA,
              "attempt-unseen",
              new Contact(her.reference(), ContactResult.NO_ANSWER)));
      var unused =
          Her.clear(
              Her.open(
                  bench,
                  People.ASHA,
                  her.reference(),
                  org.safepathway.consent.FactClass.CASE_NOTE));
      bench.settle();

      assertThat(bench.engine.stores("police").dump()).isEqualTo(before);
      assertThat(new Overrides(bench).sent()).hasSize(1);
    }
  }

  /** Every way in at the force, from the reviewed list of all endpoints: none asks for more. */
  @Test
  void noWayInAtTheForceAsksForMore() throws IOException {
    List<String> police =
        Files.readAllLines(ENDPOINTS).stream()
            .map(row -> row.substring(0, row.indexOf(',')))
            .filter(endpoint -> endpoint.contains(" /police"))
            .toList();
    assertThat(new TreeSet<>(police))
        .containsExactlyInAnyOrder(
            // How often units looked and referred: no victim and no officer in it.
            "GET /police/awareness",
            "GET /police/find",
            "GET /police/fingerprint-consents/new",
            "POST /police/find",
            "POST /police/fingerprint-consents",
            "GET /police/guidance",
            "GET /police/guidance/{card}",
            "GET /police/overrides",
            "POST /police/overrides/{reference}/decision",
            "GET /police/referrals",
            "POST /police/referrals",
            "GET /police/referrals/new",
            "GET /police/referrals/{reference}",
            // Four closed answers for a consortium, and the name of a service that it suggests.
            "GET /police/referrals/{reference}/consortium",
            "POST /police/referrals/{reference}/consortium",
            "POST /police/referrals/{reference}/consortium/answer",
            "GET /police/referrals/{reference}/facts/new",
            "POST /police/referrals/{reference}/facts",
            "POST /police/referrals/{reference}/recall",
            // The register of requests: of supervisors, with no word of any person.
            "GET /police/requests",
            "POST /police/requests",
            "GET /police/services",
            "GET /police/sheets/{area}");
  }

  /** And the services' ways in are shut to them, with their own reference of her too. */
  @Test
  void theServicesWaysInAnswerTheForceLikeNothing() {
    try (Web web = Web.start(folder)) {
      String path = web.accepted("Noted");
      String own =
          web.json("officer.hale", "/police/referrals").at("/referrals/0/reference").asString();
      for (String reference :
          List.of(path.substring(path.lastIndexOf('/') + 1), own, "C".repeat(64))) {
        for (String person : List.of("officer.hale", "supervisor.dunn")) {
          var page = web.get(person, "/specialist/referrals/" + reference);
          var notes = web.get(person, "/specialist/referrals/" + reference + "/notes");
          var opening = web.open(person, "/specialist/referrals/" + reference, "CASE_NOTE");
          assertThat(List.of(page.status(), notes.status(), opening.status())).containsOnly(404);
        }
      }
      assertThat(web.get("officer.hale", "/police/referrals/" + own).body())
          .contains("RECEIVED")
          .doesNotContain("ACCEPTED", "TRIAGED", "note", "asha");
    }
  }

  /** Logged for good: by its number, who asked, the day and the answer, and of whom nothing. */
  @Test
  void aVictimInformationRequestIsLoggedInTheRegisterAndStays() throws Exception {
    try (Web web = Web.start(folder)) {
      for (String keeper : KEEPERS) {
        Reply logged = web.post(keeper, register(keeper), request("2026-11-02"));
        assertThat(logged.status()).as(logged.body()).isEqualTo(201);
        assertThat(Objects.requireNonNull(logged.json()).path("answer").asString())
            .isEqualTo("NEITHER_CONFIRMED_NOR_DENIED");
        // Said otherwise later it is not another one in its place.
        assertThat(web.post(keeper, register(keeper), request("2026-11-03")).body())
            .contains("request-number-taken");
      }
    }
    try (Web web = Web.start(folder)) {
      for (String keeper : KEEPERS) {
        JsonNode logged = web.json(keeper, register(keeper)).path("requests");
        assertThat(logged).hasSize(1);
        assertThat(logged.path(0).propertyNames())
            .containsExactlyInAnyOrder("number", "asker", "receivedOn", "answer", "registeredAt");
        assertThat(logged.path(0).path("number").asString()).isEqualTo(NUMBER);
        assertThat(logged.path(0).path("asker").asString()).isEqualTo(ASKER);
        assertThat(logged.path(0).path("receivedOn").asString()).isEqualTo("2026-11-02");
      }
    }
    assertThat(names(RegisterRequest.class)).containsExactly("number", "asker", "receivedOn");
  }

  /** Nobody who works with referrals learns of it, and no page of theirs is another by it. */
  @Test
  void theRegisterIsOutsideTheOrdinaryView() throws Exception {
    try (Web web = Web.start(folder)) {
      String hers = web.accepted("Asked for");
      List<String> before = ordinary(web, hers);
      for (String keeper : KEEPERS) {
        var unused = web.done(keeper, register(keeper), request("2026-11-02"));
      }

      assertThat(ordinary(web, hers)).isEqualTo(before);
      for (String path : List.of("/police/requests", "/specialist/requests")) {
        for (String person :
            List.of("officer.hale", "officer.brook", "caseworker.asha", "duty.dipa")) {
          assertThat(web.get(person, path).status()).as(person + path).isEqualTo(404);
        }
      }
      // Another organisation has a register of its own.
      assertThat(web.json("manager.karen", "/specialist/requests").path("requests")).isEmpty();
    }
    // Beside the log of events, and in no database of a room.
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> names(file, NUMBER)))
          .isNotEmpty()
          .allMatch(file -> file.getFileName().toString().startsWith("requests.db"));
    }
  }

  private static boolean names(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String register(String keeper) {
    return keeper.equals("supervisor.dunn") ? "/police/requests" : "/specialist/requests";
  }

  private static ObjectNode request(String receivedOn) {
    return Web.object().put("number", NUMBER).put("asker", ASKER).put("receivedOn", receivedOn);
  }

  private static List<String> ordinary(Web web, String hers) {
    return Stream.of(
            "officer.hale /police/referrals",
            "supervisor.dunn /police/referrals",
            "supervisor.dunn /police/overrides",
            "caseworker.asha /specialist/referrals",
            "caseworker.asha " + hers,
            "manager.meera " + hers)
        .map(one -> one.split(" "))
        .map(one -> web.get(one[0], one[1]).body())
        .toList();
  }

  private static List<String> names(Class<? extends Record> document) {
    return Arrays.stream(document.getRecordComponents()).map(one -> one.getName()).toList();
  }
}

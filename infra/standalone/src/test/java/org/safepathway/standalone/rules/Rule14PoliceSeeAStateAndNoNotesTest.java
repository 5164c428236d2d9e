package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/**
 * DOMAIN.md rule 14: police see a referral's state, not its notes; a request for more is a Victim
 * Information Request (statutory code in force 12 January 2026), outside the ordinary view.
 *
 * <p>The request register is not built. What holds, and is tested: the ordinary view has no way to
 * ask for more.
 */
@Tag("firewall")
class Rule14PoliceSeeAStateAndNoNotesTest {

  private static final Path ENDPOINTS =
      Path.of("..", "firewall", "src", "test", "resources", "matrix.csv");

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

  private static List<String> names(Class<? extends Record> document) {
    return Arrays.stream(document.getRecordComponents()).map(one -> one.getName()).toList();
  }
}

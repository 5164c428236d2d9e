package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Recall;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 21: colleagues never see an individual referral; and nothing tells a referral in
 * which somebody linked is police staff from another (decision 0005 says how).
 */
@Tag("firewall")
class Rule21ColleaguesNeverSeeAReferralTest {

  private static final List<String> COLLEAGUES =
      List.of("officer.brook", "officer.wren", "supervisor.dunn");

  /** Ways that a case can go at the service, each step with what is said. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of(
              "receive",
              "triage triage A",
              "accept",
              "contacts result NO_ANSWER",
              "contacts result REACHED",
              "engage",
              "close closure NEEDS_MET",
              "reopen"),
          List.of(
              "receive",
              "triage triage B",
              "waiting-list",
              "accept",
              "undo-acceptance",
              "decline reason NO_CAPACITY"),
          List.of("receive", "return"));

  @TempDir Path folder;

  @Test
  void aReferralOfAnothersAnswersLikeOneThatDoesNotExist() {
    try (Web web = Web.start(folder)) {
      var unused = web.done("officer.hale", "/police/referrals", web.referral("Mine"));
      String path =
          "/police/referrals/"
              + web.json("officer.hale", "/police/referrals")
                  .at("/referrals/0/reference")
                  .asString();
      String nowhere = "/police/referrals/" + "C".repeat(64);
      assertThat(web.get("officer.hale", path).status()).isEqualTo(200);

      for (String colleague : COLLEAGUES) {
        assertThat(web.json(colleague, "/police/referrals").at("/referrals").isArray()).isTrue();
        assertThat(web.json(colleague, "/police/referrals").path("referrals")).isEmpty();
        same(web.get(colleague, path), web.get(colleague, nowhere));
        same(web.get(colleague, path + "/facts/new"), web.get(colleague, nowhere + "/facts/new"));
        ObjectNode facts = Web.object();
        facts.set("safeContact", web.referral("Mine").get("safeContact"));
        same(
            web.post(colleague, path + "/facts", facts),
            web.post(colleague, nowhere + "/facts", facts));
        same(
            web.post(colleague, path + "/recall", Web.object()),
            web.post(colleague, nowhere + "/recall", Web.object()));
      }
      assertThat(web.get("officer.hale", path).body()).contains("\"state\":\"SENT\"");
    }
  }

  /** Past the desk: with the handle, a colleague's act changes nothing and is told nothing. */
  @Test
  void aColleagueWhoHasTheHandleDoesNothingWithIt() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("handle-1"));
      String handle = new Overrides(bench).sent().getFirst().reference();
      int before = bench.events().size();
      for (Actor colleague : List.of(People.BROOK, People.SUPERVISOR)) {
        assertThat(bench.act(colleague, "colleague-recalls", new Recall(handle)))
            .as(colleague.toString())
            .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
        // With facts that whoever sent it sealed for her.
        assertThat(
                corrects(bench, colleague, handle, People.OFFICER, "sealed-" + colleague.person()))
            .as(colleague.toString())
            .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
      }
      // An officer can seal, which discloses nothing, and corrects nothing with it.
      assertThat(corrects(bench, People.BROOK, handle, People.BROOK, "colleague-corrects"))
          .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
      assertThat(
              bench.inside.seal(
                  People.SUPERVISOR,
                  new RequestId("supervisor-corrects"),
                  handle,
                  Facts.entries(Facts.safeContact())))
          .isEqualTo(Her.shut());
      assertThat(bench.events()).hasSize(before);
    }
  }

  private static Inside.Outcome corrects(
      Bench bench, Actor who, String handle, Actor sealer, String request) {
    return bench.act(
        who,
        request,
        new AddFacts(handle, bench.sealed(sealer, request, handle, Facts.safeContact())));
  }

  /** Step by step beside another: to the officer both look the same, times and page as well. */
  @Test
  void aPoliceLinkedReferralLooksLikeAnyOtherAtEveryStep() {
    MovingClock clock = new MovingClock(Instant.now());
    try (Web web = Web.startAt(clock, folder)) {
      Set<String> states = new TreeSet<>();
      for (List<String> way : WAYS) {
        String plain = referred(web, "Plain", false);
        String linked = referred(web, "Linked", true);
        List<String> services = services(web).subList(0, 2);
        alike(web, plain, linked);
        for (String step : way) {
          clock.advance(Duration.ofMinutes(7));
          String[] words = step.split(" ");
          ObjectNode body = Web.object();
          if (words.length > 1) {
            body.put(words[1], words[2]);
          }
          for (String service : services) {
            var unused = web.done("caseworker.asha", service + "/" + words[0], body);
          }
          states.add(alike(web, plain, linked));
        }
        clock.advance(Duration.ofMinutes(7));
      }
      assertThat(states).containsExactly("CLOSED", "COULD_NOT_BE_MET", "IN_CONTACT", "RECEIVED");

      String plain = referred(web, "Plain", false);
      String linked = referred(web, "Linked", true);
      for (String one : List.of(plain, linked)) {
        var unused = web.done("officer.hale", "/police/referrals/" + one + "/recall", Web.object());
      }
      alike(web, plain, linked);
    }
  }

  /** Newest first. */
  private static List<String> services(Web web) {
    return web.json("caseworker.asha", "/specialist/referrals")
        .path("referrals")
        .valueStream()
        .map(row -> "/specialist/referrals/" + row.path("reference").asString())
        .toList();
  }

  private static String referred(Web web, String mark, boolean linked) {
    ObjectNode body = web.referral(mark);
    body.withObject("/risk").put("policeEmployed", linked);
    return web.done("officer.hale", "/police/referrals", body).path("reference").asString();
  }

  /** That they are; the state in which both are seen. */
  private static String alike(Web web, String one, String other) {
    AsTheOfficerSees officer = new AsTheOfficerSees(web);
    assertThat(officer.json(one)).isEqualTo(officer.json(other)).doesNotContain("policeEmployed");
    assertThat(officer.page(one)).isEqualTo(officer.page(other));
    assertThat(officer.row(one)).isEqualTo(officer.row(other));
    return officer.state(one);
  }

  private static void same(Reply one, Reply other) {
    assertThat(one.status()).isEqualTo(other.status()).isEqualTo(404);
    assertThat(one.headers()).isEqualTo(other.headers());
    assertThat(one.body().replaceAll("\"correlationId\":\"[^\"]*\"", ""))
        .isEqualTo(other.body().replaceAll("\"correlationId\":\"[^\"]*\"", ""));
  }
}

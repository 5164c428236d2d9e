package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Recall;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
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
        if (!colleague.startsWith("supervisor")) {
          assertThat(web.json(colleague, "/police/referrals").path("referrals")).isEmpty();
        }
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
        var sealed =
            bench.inside.seal(
                colleague,
                new org.safepathway.kernel.RequestId("colleague-corrects"),
                handle,
                Facts.entries(Facts.safeContact()));
        if (sealed instanceof org.safepathway.consent.vault.Vault.Sealed facts) {
          assertThat(bench.act(colleague, "colleague-corrects", new AddFacts(handle, facts)))
              .as(colleague.toString())
              .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
        }
      }
      assertThat(bench.events()).hasSize(before);
    }
  }

  /** Step by step beside another: to the officer both look the same, to the byte but for the id. */
  @Test
  void aPoliceLinkedReferralLooksLikeAnyOtherAtEveryStep() {
    try (Web web = Web.start(folder)) {
      String plain = referred(web, "Plain", false);
      String linked = referred(web, "Linked", true);
      alike(web, plain, linked);
      for (String step : List.of("receive", "triage", "accept")) {
        List<String> services = services(web);
        for (String service : services) {
          ObjectNode body = Web.object();
          if (step.equals("triage")) {
            body.put("triage", "A");
          }
          var unused = web.done("caseworker.asha", service + "/" + step, body);
        }
        alike(web, plain, linked);
      }
    }
  }

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

  private static void alike(Web web, String one, String other) {
    assertThat(seen(web, one)).isEqualTo(seen(web, other)).doesNotContain("policeEmployed");
  }

  /** What tells two referrals apart in any case: the handle and the times. */
  private static String seen(Web web, String reference) {
    Reply answer = web.get("officer.hale", "/police/referrals/" + reference);
    assertThat(answer.status()).isEqualTo(200);
    ObjectNode view = (ObjectNode) Objects.requireNonNull(answer.json());
    view.remove(List.of("reference", "shortReference", "sentAt", "stateAt"));
    return view.toString();
  }

  private static void same(Reply one, Reply other) {
    assertThat(one.status()).isEqualTo(other.status()).isEqualTo(404);
    assertThat(one.headers()).isEqualTo(other.headers());
    assertThat(one.body().replaceAll("\"correlationId\":\"[^\"]*\"", ""))
        .isEqualTo(other.body().replaceAll("\"correlationId\":\"[^\"]*\"", ""));
  }
}

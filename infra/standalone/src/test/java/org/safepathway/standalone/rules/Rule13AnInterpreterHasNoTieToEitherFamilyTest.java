package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.Support;
import org.safepathway.directory.Language;
import org.safepathway.directory.Need;
import org.safepathway.kernel.Actor;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Refer;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;
import tools.jackson.databind.node.ObjectNode;

/** DOMAIN.md rule 13: an interpreter has no tie to either family; do-not-use lists are kept. */
@Tag("firewall")
class Rule13AnInterpreterHasNoTieToEitherFamilyTest {

  private static final List<String> NOT_TO_USE =
      List.of("Mr Ashgrove of Brightword", "Mrs Quill", "Anybody of Larkspur Interpreting");

  @TempDir Path folder;

  /** Kept: at the service, after a restart, and at the next service with her consent. */
  @Test
  void theListOfThoseNotToUseIsKeptAndOpensWhereSheAgreed() {
    String reference;
    try (Bench bench = new Bench(folder)) {
      reference = referred(bench);
      opensTo(bench, People.ASHA, reference);
    }
    try (Bench bench = new Bench(folder)) {
      opensTo(bench, People.ASHA, reference);
      Bench.done(
          bench.act(
              People.ASHA,
              "list-onward",
              new org.safepathway.referral.inside.ReferOn(
                  reference, Her.KESTREL, Facts.consentToAllThatPoliceMayEnter())));
      opensTo(bench, People.BETH, bench.onlyCase(People.BETH));
    }
  }

  /** Kept: what is said of her anew, without the list, takes none away. */
  @Test
  void theListOutlivesWhatIsSaidAnew() {
    try (Bench bench = new Bench(folder)) {
      String reference = referred(bench);
      Bench.done(
          bench.act(
              People.ASHA,
              "said-anew",
              new AddFacts(
                  reference, bench.sealed(People.ASHA, "said-anew", reference, Facts.support()))));
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.SUPPORT)))
          .containsExactlyInAnyOrder(support(), Facts.support());
    }
  }

  /** Nobody who knows her is among those who can help: closed lists, and an answer is needed. */
  @Test
  void noRelativeOrFriendCanBeSaidToHaveInterpreted() {
    assertThat(ConsentRecord.Aid.values())
        .extracting(Enum::name)
        .containsExactly("NONE", "INTERPRETER", "EASY_READ");
    assertThat(Support.InterpreterGender.values())
        .extracting(Enum::name)
        .containsExactly("NOT_NEEDED", "WOMAN", "MAN", "NO_PREFERENCE");
    try (Web web = Web.start(folder)) {
      for (String who : List.of("RELATIVE", "FRIEND", "CHILD", "PARTNER", "")) {
        var helped = web.referral("Helped");
        helped.withObject("/consent").put("aid", who);
        refused(web, helped, "consent.aid");
        var chosen = web.referral("Chosen");
        chosen.withObject("/support").put("interpreterGender", who);
        refused(web, chosen, "support.interpreterGender");
      }
      assertThat(web.json("officer.hale", "/police/referrals").path("referrals")).isEmpty();
    }
  }

  private static void refused(Web web, ObjectNode referral, String field) {
    var answer = web.post("officer.hale", "/police/referrals", referral);
    assertThat(answer.status()).as(field).isEqualTo(422);
    assertThat(answer.body()).contains("\"path\":\"" + field + "\"");
  }

  /** It names people who know her: without SUPPORT in her consent nobody reads it. */
  @Test
  void itOpensNowhereElse() {
    try (Bench bench = new Bench(folder)) {
      String reference = referred(bench);
      var facts = Her.held(bench, People.ASHA, reference, FactClass.SUPPORT);
      Bench.done(
          bench.act(
              People.ASHA,
              "list-narrowed",
              new org.safepathway.referral.inside.Narrow(reference, Set.of(FactClass.SUPPORT))));
      for (Actor who : List.of(People.ASHA, People.BETH, People.OFFICER, People.COORDINATOR)) {
        assertThat(Her.open(bench, who, reference, FactClass.SUPPORT, facts)).isEqualTo(Her.shut());
      }
    }
  }

  /** On the pages: where it is entered, where consent is taken, and where it is read. */
  @Test
  void thePagesSayThatAnInterpreterHasNoTieAndShowTheList() {
    try (Web web = Web.start(folder)) {
      String path = web.accepted("Interpreted");

      assertThat(web.page("officer.hale", "/police/referrals/new"))
          .contains("no tie to her family or his", "support.interpretersNotToUse");
      assertThat(web.page("caseworker.asha", path + "/consents"))
          .contains("An interpreter with no tie to her family or his");
      assertThat(web.page("caseworker.asha", path + "/facts?part=support"))
          .contains("no tie to her family or his", "support.interpretersNotToUse");
      assertThat(web.open("caseworker.asha", path, "SUPPORT").body())
          .contains("Mr Ashgrove of Brightword Interpreting", "\"interpreterGender\":\"WOMAN\"");
    }
  }

  private static String referred(Bench bench) {
    Bench.done(
        bench.act(
            People.OFFICER,
            "interpreted-1",
            new Refer(
                Bench.OFFER,
                bench.sealed(
                    People.OFFICER,
                    "interpreted-1",
                    null,
                    Facts.identity("interpreted"),
                    Facts.safeContact(),
                    Facts.risk(false),
                    support()),
                Facts.consentToAllThatPoliceMayEnter(),
                LawfulBasis.PUBLIC_TASK,
                false)));
    String reference = bench.onlyCase(People.ASHA);
    bench.accept(reference, "interpreted-accepted");
    return reference;
  }

  private static void opensTo(Bench bench, Actor who, String reference) {
    assertThat(Her.clear(Her.open(bench, who, reference, FactClass.SUPPORT)))
        .containsExactly(support());
  }

  private static Support support() {
    return new Support(
        Set.of(Need.INTERPRETING),
        Language.PAHARI,
        null,
        Support.InterpreterGender.WOMAN,
        NOT_TO_USE,
        null,
        false,
        null,
        null,
        null);
  }
}

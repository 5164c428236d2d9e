package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.CaseNote;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN.md rule 4: disclosure to the Home Office bites on what is held (Immigration and Asylum Act
 * 1999 s.20), so police and commissioner never hold status: no field, no free text, write-only, and
 * the accepting specialist records it, sealed.
 */
@Tag("firewall")
class Rule04ForcesAndCommissionersHoldNoStatusTest {

  @TempDir Path folder;

  @Test
  void whatTheForceHoldsIsTheSameBeforeAndAfterSheToldOfHerStatusAndHoldsNoSealedFact()
      throws Exception {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      bench.settle();
      String before = bench.engine.stores("police").dump();

      bench.recordStatus(her.reference(), "told", "told-mark");
      bench.settle();

      assertThat(bench.engine.stores("police").dump())
          .isEqualTo(before)
          .contains("amberwell-by-and-for")
          .doesNotContain("envelope", "STATUS", "IDENTITY");
      assertThat(Her.clear(Her.open(bench, People.ASHA, her.reference(), FactClass.STATUS)))
          .contains(Facts.status("told-mark"));
    }
  }

  /** Nobody at the force seals a status or a note, nor tells of one in words. */
  @Test
  void nothingOfItGetsInAtTheForce() {
    try (Bench bench = new Bench(folder)) {
      for (Fact fact : List.of(Facts.status("from the police"), new CaseNote("from the police"))) {
        for (Actor police : List.of(People.OFFICER, People.SUPERVISOR)) {
          assertThat(seal(bench, police, fact)).isInstanceOf(Vault.Refused.class);
        }
      }
      assertThat(seal(bench, People.OFFICER, Facts.status("from the police")))
          .isEqualTo(new Vault.Refused(Refusal.of(ConsentRefusal.NOT_ENTITLED)));
      for (Actor other : List.of(People.ANALYST, People.COORDINATOR, People.INSPECTOR)) {
        assertThat(seal(bench, other, Facts.identity("others"))).isEqualTo(Her.shut());
      }
      assertThat(seal(bench, People.OFFICER, Facts.identity("an officer may")))
          .isInstanceOf(Vault.Sealed.class);
    }
  }

  /** A sealed status of somebody else's does not come in by an officer's act either. */
  @Test
  void aSealedStatusThatAnOfficerGotHoldOfIsRefused() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "sealed");
      String police = new Overrides(bench).sent().getFirst().reference();
      Vault.Sealed sealed =
          bench.sealed(People.ASHA, "stolen-1", her.reference(), Facts.status("stolen"));

      assertThat(bench.act(People.OFFICER, "stolen-1", new AddFacts(police, sealed)))
          .isEqualTo(Her.refused(ConsentRefusal.CLASS_NOT_FOR_POLICE));
    }
  }

  /** Write-only: of no class does anything come out at the force, under any handle of hers. */
  @Test
  void nothingComesOutAtTheForceOfWhatItPutIn() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "sealed");
      PoliceReferral sent = new Overrides(bench).sent().getFirst();
      for (FactClass factClass : EnumSet.allOf(FactClass.class)) {
        var facts = Her.held(bench, People.ASHA, her.reference(), factClass);
        for (Actor outsider :
            List.of(
                People.OFFICER,
                People.SUPERVISOR,
                People.BROOK,
                People.ANALYST,
                People.COORDINATOR,
                People.INSPECTOR)) {
          for (String reference : Set.of(sent.reference(), her.reference())) {
            assertThat(Her.open(bench, outsider, reference, factClass, facts))
                .as(outsider + " " + factClass)
                .isEqualTo(Her.shut());
          }
        }
      }
    }
  }

  /** Of all that the force can be asked, nothing has a field for a status, nor for a fact back. */
  @Test
  void noPageOfTheForceHasAFieldForIt() {
    try (Web web = Web.start(folder)) {
      JsonNode api = web.jsonAsNobody("/v3/api-docs");
      Set<String> fields = Schemas.propertiesUnder(api, "/police");

      assertThat(fields).contains("givenNames", "statisticsAgreed", "policeEmployed");
      // A class of fact by its name, which no officer may ask for (below).
      fields.remove(FactClass.STATUS.name());
      assertThat(fields)
          .noneMatch(
              field ->
                  field.matches(
                      "(?i).*(immigration|visa|nationality|recourse|nrm|country|passport"
                          + "|status).*"));

      var asksForIt = web.referral("Asks");
      asksForIt.withObject("/consent").withArray("/classes").add(FactClass.STATUS.name());
      var refused = web.post("officer.hale", "/police/referrals", asksForIt);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("class-not-for-police");

      var unused = web.done("officer.hale", "/police/referrals", web.referral("Marlinspike"));
      String reference =
          web.json("officer.hale", "/police/referrals").at("/referrals/0/reference").asString();
      JsonNode seen = web.json("officer.hale", "/police/referrals/" + reference);
      assertThat(seen.propertyNames())
          .containsExactlyInAnyOrder(
              "reference",
              "shortReference",
              "offer",
              "service",
              "state",
              "sentAt",
              "stateAt",
              "mayRecall");
      String form =
          web.page("officer.hale", "/police/referrals/" + reference + "/facts/new?part=IDENTITY");
      assertThat(form).contains("identity.givenNames").doesNotContain("Parveen", "Marlinspike");
    }
  }

  private static Vault.SealAnswer seal(Bench bench, Actor who, Fact fact) {
    return bench.inside.seal(who, new RequestId("seal-request"), null, Facts.entries(fact));
  }
}

package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/**
 * DOMAIN.md rule 2: on doubt about status, do not share it; link the victim to a specialist
 * (<em>Safe to share?</em>, recommendation 1).
 */
@Tag("firewall")
class Rule02OnDoubtNothingIsSharedTest {

  @TempDir Path folder;

  @Test
  void aDoubtedStatusGoesToNobodyWhomSheDidNotNameItTo() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(her.answers("doubt-consent", Purpose.SUPPORT, Facts.consent(Her.WITH_STATUS)));
      SealedFact doubted = recorded(bench, her, ImmigrationStatus.UNCERTAIN, "doubt-told");

      String second =
          her.referredOn(
              "doubt-onward",
              FactClass.IDENTITY,
              FactClass.SAFE_CONTACT,
              FactClass.RISK,
              FactClass.SUPPORT);

      assertThat(Her.held(bench, People.BETH, second, FactClass.STATUS)).isEmpty();
      assertThat(Her.open(bench, People.BETH, second, FactClass.STATUS, java.util.List.of(doubted)))
          .isEqualTo(Her.shut());
      assertThat(Her.open(bench, People.OFFICER, her.reference(), FactClass.STATUS))
          .isEqualTo(Her.shut());
    }
  }

  /** A doubt is no lesser status: nothing outside tells it from any other. */
  @Test
  void aDoubtIsSealedLikeEveryOtherStatus() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(her.answers("each-consent", Purpose.SUPPORT, Facts.consent(Her.WITH_STATUS)));
      Set<Integer> lengths = new HashSet<>();
      for (ImmigrationStatus status : ImmigrationStatus.values()) {
        SealedFact sealed = recorded(bench, her, status, "each-" + status.name());
        lengths.add(sealed.envelope().length());
        assertThat(sealed.factClass()).isEqualTo(FactClass.STATUS);
      }
      assertThat(lengths).hasSize(1);
    }
  }

  /** Nobody guesses: where she said nothing, what is recorded is that nothing was said. */
  @Test
  void whereNothingWasSaidNothingIsGuessed() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(her.answers("silent-consent", Purpose.SUPPORT, Facts.consent(Her.WITH_STATUS)));

      assertThat(Her.clear(Her.open(bench, People.ASHA, her.reference(), FactClass.STATUS)))
          .containsExactly(
              new StatusFact(
                  ImmigrationStatus.NOT_DISCUSSED, null, null, null, null, null, false, null));
    }
  }

  /** An officer who doubts is refused, and led to what to do instead: the services. */
  @Test
  void anOfficerWhoWritesOfADoubtIsLedToTheServices() {
    try (Web web = Web.start(folder)) {
      var body = web.referral("Doubt");
      body.withObject("/risk").put("incident", "I doubt whether her visa is still valid.");

      var answer = web.post("officer.hale", "/police/referrals", body);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("speaks-of-status", "risk.incident")
          .doesNotContain("still valid");
      assertThat(web.json("officer.hale", "/police/referrals").path("referrals")).isEmpty();
      assertThat(web.json("officer.hale", "/police/guidance").path("services").asString())
          .isEqualTo("/police/services");
      assertThat(web.json("officer.hale", "/police/services").path("services")).isNotEmpty();
      assertThat(web.page("officer.hale", "/police/guidance"))
          .contains("href=\"/police/services\"", "is not an offence");
    }
  }

  private static SealedFact recorded(
      Bench bench, Her her, ImmigrationStatus status, String request) {
    var sealed =
        bench.sealed(
            People.ASHA,
            request,
            her.reference(),
            new StatusFact(status, null, null, null, null, null, false, null));
    Bench.done(bench.act(People.ASHA, request, new AddFacts(her.reference(), sealed)));
    return sealed.facts().getFirst();
  }
}

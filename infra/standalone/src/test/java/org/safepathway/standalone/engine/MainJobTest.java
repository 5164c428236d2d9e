package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.status.StatusFact;

/** One referral through all rooms, with the real parts. */
@Tag("firewall")
class MainJobTest {

  @TempDir Path folder;

  @Test
  void theChosenServiceOpensWhatTheOfficerSentAndTheStatusThatItRecordedWithHer() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");
      bench.recordStatus(reference, "asha-2", "canary");

      assertThat(opened(bench.open(People.ASHA, "opening-1", reference, FactClass.IDENTITY)))
          .containsExactly(Facts.identity("request-1"));
      assertThat(opened(bench.open(People.ASHA, "opening-2", reference, FactClass.STATUS)))
          .contains(Facts.status("canary"));
    }
  }

  @Test
  void aSecondServiceWithoutStatusConsentSeesTheRestAndNotTheStatus() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String first = bench.onlyCase(People.ASHA);
      bench.accept(first, "asha-1");
      bench.recordStatus(first, "asha-2", "canary");
      Bench.done(
          bench.act(
              People.ASHA,
              "asha-refers-on",
              new ReferOn(
                  first,
                  new OfferId("kestrel-trust-idva"),
                  Facts.consentToAllThatPoliceMayEnter())));
      String second = bench.onlyCase(People.BETH);

      assertThat(opened(bench.open(People.BETH, "opening-1", second, FactClass.IDENTITY)))
          .hasOnlyElementsOfType(Identity.class)
          .isNotEmpty();
      assertThat(bench.open(People.BETH, "opening-2", second, FactClass.STATUS))
          .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
      assertThat(bench.facts(People.BETH, second))
          .noneMatch(fact -> fact.sealed().factClass() == FactClass.STATUS);
    }
  }

  @Test
  void afterAWithdrawalTheVeryNextOpeningIsRefusedToTheRecorderToo() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");
      bench.recordStatus(reference, "asha-2", "canary");
      var held =
          bench.facts(People.ASHA, reference).stream()
              .map(fact -> fact.sealed())
              .filter(fact -> fact.factClass() == FactClass.STATUS)
              .toList();
      assertThat(held).isNotEmpty();

      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(reference, Purpose.SUPPORT)));

      assertThat(
              bench.inside.open(
                  People.ASHA,
                  new org.safepathway.kernel.RequestId("opening-after"),
                  reference,
                  Purpose.SUPPORT,
                  java.util.Set.of(FactClass.STATUS),
                  held))
          .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
      assertThat(bench.facts(People.ASHA, reference)).isEmpty();
    }
  }

  @Test
  void everythingIsThereAfterARestart() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");
      bench.recordStatus(reference, "asha-2", "canary");
    }
    try (Bench bench = new Bench(folder)) {
      String reference = bench.onlyCase(People.ASHA);

      assertThat(opened(bench.open(People.ASHA, "opening-1", reference, FactClass.STATUS)))
          .contains(Facts.status("canary"));
    }
  }

  @Test
  void theSameRequestAfterARestartAnswersTheSameAndWithAnotherBodyIsRefused() {
    Inside.Outcome first;
    try (Bench bench = new Bench(folder)) {
      first = bench.refer("request-1");
    }
    try (Bench bench = new Bench(folder)) {
      assertThat(bench.refer("request-1")).isEqualTo(first);
      assertThat(bench.cases(People.ASHA)).hasSize(1);
      var other =
          bench.sealed(
              People.OFFICER,
              "request-1",
              null,
              Facts.identity("somebody else"),
              Facts.safeContact(),
              Facts.risk(false),
              Facts.support());
      assertThat(
              bench.act(
                  People.OFFICER,
                  "request-1",
                  new org.safepathway.referral.inside.Refer(
                      Bench.OFFER,
                      other,
                      Facts.consentToAllThatPoliceMayEnter(),
                      org.safepathway.consent.LawfulBasis.PUBLIC_TASK,
                      false)))
          .isEqualTo(new Inside.Outcome.Refused(Refusal.of(CommonRefusal.REQUEST_ID_REUSED)));
    }
  }

  @Test
  void anErasedVictimIsGoneFromTheServicesCannotBeOpenedAndTheOfficersRowStaysAsItWas()
      throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");
      var held = bench.facts(People.ASHA, reference).stream().map(fact -> fact.sealed()).toList();
      bench.settle();
      String police = bench.engine.stores("police").dump();

      Bench.done(bench.act(People.MEERA, "erasure-1", new Erase(reference)));

      bench.settle();
      assertThat(bench.cases(People.ASHA)).isEmpty();
      assertThat(bench.engine.stores("police").dump())
          .isEqualTo(police)
          .contains("amberwell-by-and-for", "RECEIVED");
      assertThat(
              bench.inside.open(
                  People.ASHA,
                  new org.safepathway.kernel.RequestId("opening-after"),
                  reference,
                  Purpose.SUPPORT,
                  java.util.Set.of(FactClass.IDENTITY),
                  held.stream().filter(fact -> fact.factClass() == FactClass.IDENTITY).toList()))
          .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
    }
  }

  private static java.util.Collection<org.safepathway.consent.vault.Fact> opened(
      Vault.OpenAnswer answer) {
    assertThat(answer).isInstanceOf(Vault.Opened.class);
    var facts = ((Vault.Opened) answer).facts().values();
    assertThat(facts).allMatch(fact -> fact instanceof Identity || fact instanceof StatusFact);
    return facts;
  }
}

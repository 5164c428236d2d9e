package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;
import org.safepathway.standalone.engine.WhatIsKept;
import org.safepathway.status.CaseNote;

/**
 * DOMAIN.md rule 18: withdrawal works at once: after it is acknowledged no further reading succeeds
 * anywhere, holders are told, the organisation's projection loses the facts, and its key access is
 * gone.
 */
@Tag("firewall")
class Rule18WithdrawalWorksAtOnceTest {

  @TempDir Path folder;

  @Test
  void theVeryNextReadingIsRefusedOfEveryClassToEverybodyThereAndStaysSoAfterARestart() {
    Map<FactClass, List<SealedFact>> held = new EnumMap<>(FactClass.class);
    String reference;
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "withdrawn");
      reference = her.reference();
      Bench.done(
          bench.act(
              People.ASHA,
              "own-note",
              new WriteNote(
                  reference,
                  bench.sealed(People.ASHA, "own-note", reference, new CaseNote("Our own.")))));
      for (FactClass factClass : FactClass.values()) {
        held.put(factClass, Her.held(bench, People.ASHA, reference, factClass));
        assertThat(held.get(factClass)).as(factClass.name()).isNotEmpty();
        var unused = Her.clear(Her.open(bench, People.ASHA, reference, factClass));
      }

      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(reference, Purpose.SUPPORT)));

      shut(bench, reference, held);
      long openings = openings(bench);
      shut(bench, reference, held);
      assertThat(openings(bench)).isEqualTo(openings);
    }
    try (Bench bench = new Bench(folder)) {
      shut(bench, reference, held);
    }
  }

  @Test
  void holdersAreToldTheDatabaseLosesTheFactsAndTheKeysAreGone() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "withdrawn");
      String envelope =
          Her.held(bench, People.ASHA, her.reference(), FactClass.STATUS).getFirst().envelope();
      assertThat(dumpOf(bench, People.ASHA.organisation())).contains(envelope);
      assertThat(keysOf(FactClass.STATUS, People.ASHA.organisation())).isNotEmpty();

      Bench.done(
          bench.act(People.ASHA, "withdrawal", new Withdraw(her.reference(), Purpose.SUPPORT)));

      var told = bench.cases(People.ASHA).getFirst();
      assertThat(told.consents())
          .extracting(HeldConsent::state)
          .contains(HeldConsent.State.WITHDRAWN)
          .doesNotContain(HeldConsent.State.GIVEN);
      assertThat(told.history())
          .extracting(line -> line.what())
          .contains(Happening.CONSENT_WITHDRAWN);
      assertThat(told.holds()).isEmpty();
      assertThat(
              bench.events().stream()
                  .filter(ConsentWithdrawn.class::isInstance)
                  .map(ConsentWithdrawn.class::cast)
                  .toList())
          .singleElement()
          .satisfies(event -> assertThat(event.told()).contains(People.ASHA.organisation()));
      assertThat(bench.facts(People.ASHA, her.reference())).isEmpty();
      assertThat(dumpOf(bench, People.ASHA.organisation())).doesNotContain("envelope");
      bench.quiet();
      assertThat(keysOf(FactClass.STATUS, People.ASHA.organisation())).isEmpty();
    }
  }

  /**
   * Of the status no key is left there; its own notes nobody reads without a live consent, and they
   * are still the service’s (DOMAIN.md, classes of fact), for when she comes back to it.
   */
  @Test
  void theServicesOwnNotesAreShutAndAreThereIfSheComesBack() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "withdrawn");
      CaseNote note = new CaseNote("Our own.");
      Bench.done(
          bench.act(
              People.ASHA,
              "own-note",
              new WriteNote(
                  her.reference(), bench.sealed(People.ASHA, "own-note", her.reference(), note))));
      var notes = Her.held(bench, People.ASHA, her.reference(), FactClass.CASE_NOTE);
      var statuses = Her.held(bench, People.ASHA, her.reference(), FactClass.STATUS);
      var keys = keysOf(FactClass.CASE_NOTE, People.ASHA.organisation());
      assertThat(keys).isNotEmpty();

      Bench.done(
          bench.act(People.ASHA, "withdrawal", new Withdraw(her.reference(), Purpose.SUPPORT)));
      bench.quiet();

      assertThat(Her.open(bench, People.ASHA, her.reference(), FactClass.CASE_NOTE, notes))
          .isEqualTo(Her.shut());
      assertThat(keysOf(FactClass.CASE_NOTE, People.ASHA.organisation())).isEqualTo(keys);
      assertThat(keysOf(FactClass.STATUS, People.ASHA.organisation())).isEmpty();

      Bench.done(her.answers("comes-back", Purpose.SUPPORT, Facts.consent(Her.WITH_STATUS)));
      assertThat(
              Her.clear(Her.open(bench, People.ASHA, her.reference(), FactClass.CASE_NOTE, notes)))
          .containsExactly(note);
      assertThat(
              Her.clear(Her.open(bench, People.ASHA, her.reference(), FactClass.STATUS, statuses)))
          .isEmpty();
    }
  }

  /** Nor does it write more about her, or hand her on to anybody. */
  @Test
  void theServiceRecordsNothingMoreAboutHerAndSharesNothing() {
    try (Bench bench = new Bench(folder)) {
      String reference = Her.withStatus(bench, "withdrawn").reference();
      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(reference, Purpose.SUPPORT)));

      for (Fact later : List.of(Facts.support(), Facts.status("later"))) {
        String request = "later-" + later.factClass();
        assertThat(
                bench.act(
                    People.ASHA,
                    request,
                    new AddFacts(reference, bench.sealed(People.ASHA, request, reference, later))))
            .as(request)
            .isEqualTo(Her.refused(ConsentRefusal.NO_LIVE_CONSENT));
      }
      assertThat(
              bench.act(
                  People.ASHA,
                  "later-onward",
                  new ReferOn(reference, Her.KESTREL, Facts.consent(FactClass.IDENTITY))))
          .isEqualTo(Her.refused(ConsentRefusal.NO_LIVE_CONSENT));
    }
  }

  /** She withdraws from one, and the other that she still wants goes on. */
  @Test
  void anotherServiceToWhichSheAgreedIsNotConcerned() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "withdrawn");
      String second = her.referredOn("onward-1", FactClass.IDENTITY, FactClass.SAFE_CONTACT);
      Bench.done(
          bench.act(People.ASHA, "withdrawal", new Withdraw(her.reference(), Purpose.SUPPORT)));

      assertThat(Her.clear(Her.open(bench, People.BETH, second, FactClass.IDENTITY)))
          .containsExactly(Facts.identity("her-request-1"));
    }
  }

  private static void shut(Bench bench, String reference, Map<FactClass, List<SealedFact>> held) {
    for (Map.Entry<FactClass, List<SealedFact>> one : held.entrySet()) {
      for (Actor who : List.of(People.ASHA, People.MEERA, People.DIPA, People.BETH)) {
        assertThat(Her.open(bench, who, reference, one.getKey(), one.getValue()))
            .as(one.getKey() + " to " + who)
            .isEqualTo(Her.shut());
      }
    }
  }

  private static long openings(Bench bench) {
    return bench.events().stream().filter(FactsOpened.class::isInstance).count();
  }

  private List<Map<String, String>> keysOf(FactClass factClass, OrganisationId organisation) {
    return WhatIsKept.wrappedKeys(folder).stream()
        .filter(row -> factClass.name().equals(row.get("class")))
        .filter(row -> ("organisation/" + organisation).equals(row.get("holder")))
        .toList();
  }

  private static String dumpOf(Bench bench, OrganisationId organisation) {
    String all = bench.engine.stores("specialist").dump();
    String heading = "# org_" + organisation;
    int from = all.indexOf(heading);
    assertThat(from).isNotNegative();
    int next = all.indexOf("# org_", from + 1);
    return next < 0 ? all.substring(from) : all.substring(from, next);
  }
}

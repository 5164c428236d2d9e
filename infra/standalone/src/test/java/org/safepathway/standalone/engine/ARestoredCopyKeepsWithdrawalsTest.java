package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;

/**
 * Events, keys and databases are restored from a copy that was made before she withdrew: she has
 * withdrawn before anything is served (DOMAIN.md rule 18, decision 0025).
 */
@SuppressWarnings("NullAway.Init")
@Tag("firewall")
class ARestoredCopyKeepsWithdrawalsTest {

  @TempDir Path folder;

  private OlderCopy copy;
  private String withdrew;
  private String namedLess;
  private String stayed;
  private int run;

  @BeforeEach
  void copyAndThenWithdraw() throws Exception {
    Files.createDirectories(folder.resolve("elsewhere"));
    try (Bench bench = bench()) {
      withdrew = referred(bench, "request-that-withdrew");
      namedLess = referred(bench, "request-that-named-less");
      stayed = referred(bench, "request-that-stayed");
      bench.settle();
    }
    copy = OlderCopy.of(folder.resolve("live"), folder.resolve("copy"));
    try (Bench bench = bench()) {
      Bench.done(bench.act(People.ASHA, "she-withdraws", new Withdraw(withdrew, Purpose.SUPPORT)));
      Bench.done(
          bench.act(
              People.ASHA, "she-names-less", new Narrow(namedLess, Set.of(FactClass.STATUS))));
    }
  }

  /** The lists are elsewhere, as they should be. */
  private Bench bench() {
    return new Bench(
        new DataFolder(folder.resolve("live"), folder.resolve("elsewhere/erasures.list")),
        Bench.NOON,
        Randomness.SECURE,
        FaultPoint.NONE);
  }

  private String referred(Bench bench, String name) {
    Bench.done(bench.refer(name));
    String reference =
        bench.engine.referenceFor(People.ASHA.organisation(), People.OFFICER, new RequestId(name));
    bench.accept(reference, name + "-accept");
    bench.recordStatus(reference, name + "-status", name);
    assertThat(opens(bench, reference, FactClass.STATUS)).isTrue();
    return reference;
  }

  private boolean opens(Bench bench, String reference, FactClass factClass) {
    return bench.open(People.ASHA, "opening-" + run++, reference, factClass)
            instanceof Vault.Opened opened
        && !opened.facts().isEmpty();
  }

  private void whatSheTookBackStaysShut(Bench bench) {
    assertThat(opens(bench, withdrew, FactClass.IDENTITY)).isFalse();
    assertThat(opens(bench, withdrew, FactClass.STATUS)).isFalse();
    assertThat(bench.facts(People.ASHA, withdrew)).as("held by the organisation").isEmpty();
    assertThat(opens(bench, namedLess, FactClass.STATUS)).isFalse();
    assertThat(opens(bench, namedLess, FactClass.IDENTITY)).isTrue();
    assertThat(opens(bench, stayed, FactClass.STATUS)).isTrue();
  }

  private List<String> list() throws IOException {
    return Files.readAllLines(folder.resolve("elsewhere/endings.list"));
  }

  @Test
  void everythingFromBefore() throws Exception {
    copy.restore();

    try (Bench bench = bench()) {
      whatSheTookBackStaysShut(bench);
    }
  }

  @Test
  void onlyTheEventsFromBefore() throws Exception {
    copy.restore("events.db");

    try (Bench bench = bench()) {
      whatSheTookBackStaysShut(bench);
    }
  }

  @Test
  void whatSheGivesAgainStandsThroughLaterStarts() throws Exception {
    copy.restore();
    try (Bench bench = bench()) {
      Bench.done(
          bench.act(
              People.ASHA,
              "she-gives-again",
              new TakeConsent(withdrew, Purpose.SUPPORT, Facts.consent(FactClass.IDENTITY))));
      assertThat(opens(bench, withdrew, FactClass.IDENTITY)).isTrue();
    }

    try (Bench bench = bench()) {
      assertThat(opens(bench, withdrew, FactClass.IDENTITY)).isTrue();
    }
    copy.restore();
    try (Bench bench = bench()) {
      whatSheTookBackStaysShut(bench);
    }
  }

  /** She named less than she had named in events that are gone; then she names it for good. */
  @Test
  void anEndingOfWhatTheseEventsNeverKnewIsNotKeptForLater() throws Exception {
    String later;
    try (Bench bench = bench()) {
      Bench.done(bench.refer("request-of-later"));
      later =
          bench.engine.referenceFor(
              People.ASHA.organisation(), People.OFFICER, new RequestId("request-of-later"));
      bench.accept(later, "request-of-later-accept");
      bench.settle();
    }
    OlderCopy second = OlderCopy.of(folder.resolve("live"), folder.resolve("second"));
    try (Bench bench = bench()) {
      bench.recordStatus(later, "first-time", "first");
      Bench.done(
          bench.act(People.ASHA, "names-less-once", new Narrow(later, Set.of(FactClass.STATUS))));
    }
    second.restore();
    try (Bench bench = bench()) {
      bench.recordStatus(later, "second-time", "second");
      assertThat(opens(bench, later, FactClass.STATUS)).isTrue();
    }

    try (Bench bench = bench()) {
      assertThat(opens(bench, later, FactClass.STATUS)).isTrue();
    }
  }

  @Test
  void eachIsOnTheListOnceBeforeItIsAcknowledgedAndNothingElseIs() throws Exception {
    List<String> first = list();

    assertThat(first)
        .hasSize(2)
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains(" she-withdraws withdrawn consent-"),
            line -> assertThat(line).contains(" she-names-less narrowed consent-"));
    copy.restore();
    bench().close();
    bench().close();
    assertThat(list()).isEqualTo(first);
  }

  @Test
  void aListThatWasLostIsFilledFromTheEvents() throws Exception {
    Files.delete(folder.resolve("elsewhere/endings.list"));

    try (Bench bench = bench()) {
      bench.quiet();
    }

    assertThat(list()).hasSize(2);
    copy.restore();
    try (Bench bench = bench()) {
      whatSheTookBackStaysShut(bench);
    }
  }

  @Test
  void halfALineIsOneThatWasNeverAcknowledged() throws Exception {
    List<String> whole = list();
    String half = whole.getFirst().substring(0, whole.getFirst().length() - 20);
    Files.writeString(folder.resolve("elsewhere/endings.list"), half);
    copy.restore();

    try (Bench bench = bench()) {
      assertThat(opens(bench, stayed, FactClass.STATUS)).isTrue();
      Bench.done(bench.act(People.ASHA, "withdraws-now", new Withdraw(stayed, Purpose.SUPPORT)));
    }

    assertThat(list()).hasSize(2).last().asString().contains(" withdraws-now ");
    copy.restore();
    try (Bench bench = bench()) {
      assertThat(opens(bench, stayed, FactClass.STATUS)).isFalse();
    }
  }

  /** To refuse the withdrawal would be worse: what she took back is shut, and the line follows. */
  @Test
  void whereTheListCannotBeWrittenTheWithdrawalHoldsAndHealthSaysSo() throws Exception {
    Path list = folder.resolve("elsewhere/endings.list");
    try (Bench bench = bench()) {
      Files.move(list, folder.resolve("away.list"));
      Files.createDirectory(list);

      Bench.done(bench.act(People.ASHA, "withdraws-now", new Withdraw(stayed, Purpose.SUPPORT)));

      assertThat(opens(bench, stayed, FactClass.STATUS)).isFalse();
      await().untilAsserted(() -> assertThat(bench.engine.failures()).isNotEmpty());
      Files.delete(list);
      Files.move(folder.resolve("away.list"), list);
      bench.quiet();
      assertThat(bench.engine.failures()).isEmpty();
    }
    assertThat(list()).hasSize(3).last().asString().contains(" withdraws-now ");
  }

  @Test
  void nothingIsServedBesideAListThatIsNone() throws Exception {
    Files.writeString(folder.resolve("elsewhere/endings.list"), "a b c d e .\n");

    assertThatThrownBy(this::bench)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not a list of endings");
  }
}

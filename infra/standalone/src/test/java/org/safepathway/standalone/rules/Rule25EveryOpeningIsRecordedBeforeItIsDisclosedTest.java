package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 25: every opening of a fact is recorded before it is disclosed: who, for which
 * organisation, under which consent, for what purpose.
 */
@Tag("firewall")
class Rule25EveryOpeningIsRecordedBeforeItIsDisclosedTest {

  @TempDir Path folder;

  /** Between the entry and the disclosure the entry is in the store, and nobody has a fact yet. */
  @Test
  void theEntryIsInTheStoreWhileTheFactIsStillShut() {
    AtomicReference<Bench> running = new AtomicReference<>();
    AtomicReference<Vault.OpenAnswer> answer = new AtomicReference<>();
    List<Long> seen = new ArrayList<>();
    FaultPoint watching =
        point -> {
          if (point.equals("opening-appended")) {
            assertThat(answer.get()).isNull();
            seen.add((long) openings(Objects.requireNonNull(running.get())).size());
          }
        };
    try (Bench bench = new Bench(folder, Bench.NOON, watching)) {
      running.set(bench);
      Her her = Her.accepted(bench);
      answer.set(Her.open(bench, People.ASHA, her.reference(), FactClass.IDENTITY));

      assertThat(seen).containsExactly(1L);
      assertThat(Her.clear(Objects.requireNonNull(answer.get())))
          .containsExactly(Facts.identity("her-request-1"));
    }
  }

  /** What breaks between the two discloses nothing; the entry may stand. */
  @Test
  void whatBreaksAfterTheEntryDisclosesNothing() {
    FaultPoint breaking =
        point -> {
          if (point.equals("opening-appended")) {
            throw new IllegalStateException("on purpose");
          }
        };
    try (Bench bench = new Bench(folder, Bench.NOON, breaking)) {
      Her her = Her.accepted(bench);
      assertThat(Her.open(bench, People.ASHA, her.reference(), FactClass.IDENTITY))
          .isEqualTo(Her.shut());
      assertThat(openings(bench)).hasSize(1);
    }
  }

  /** Who, for which organisation, under which consent, for what, which facts, and when. */
  @Test
  void theEntrySaysWhoForWhomUnderWhichConsentAndForWhat() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "entered");
      List<SealedFact> facts =
          bench.facts(People.MEERA, her.reference()).stream()
              .map(fact -> fact.sealed())
              .filter(fact -> Set.of(FactClass.RISK, FactClass.STATUS).contains(fact.factClass()))
              .toList();
      assertThat(
              bench.inside.open(
                  People.MEERA,
                  new RequestId("entered-1"),
                  her.reference(),
                  Purpose.SUPPORT,
                  Set.of(FactClass.RISK, FactClass.STATUS),
                  facts))
          .isInstanceOf(Vault.Opened.class);

      FactsOpened entry = openings(bench).getLast();
      var victim =
          bench.events().stream()
              .filter(ReferralSent.class::isInstance)
              .map(event -> ((ReferralSent) event).victimId())
              .findFirst()
              .orElseThrow();
      assertThat(entry.stamp().by()).isEqualTo(People.MEERA);
      assertThat(entry.consent()).isEqualTo(ConsentId.of(victim, People.MEERA.organisation()));
      assertThat(entry.purpose()).isEqualTo(Purpose.SUPPORT);
      assertThat(entry.classes()).containsExactlyInAnyOrder(FactClass.RISK, FactClass.STATUS);
      assertThat(entry.facts())
          .containsExactlyElementsOf(facts.stream().map(SealedFact::id).toList());
      assertThat(entry.stamp().at()).isEqualTo(Bench.NOON.instant());
    }
  }

  /** One reading, one entry: the same request again is another reading and another entry. */
  @Test
  void eachReadingHasAnEntryOfItsOwnAndARefusalNone() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      var facts = Her.held(bench, People.ASHA, her.reference(), FactClass.IDENTITY);
      for (int reading = 1; reading <= 3; reading++) {
        assertThat(
                bench.inside.open(
                    People.ASHA,
                    new RequestId("the-same-request"),
                    her.reference(),
                    Purpose.SUPPORT,
                    Set.of(FactClass.IDENTITY),
                    facts))
            .isInstanceOf(Vault.Opened.class);
        assertThat(openings(bench)).hasSize(reading);
      }
      Bench.done(
          bench.act(People.ASHA, "withdrawal", new Withdraw(her.reference(), Purpose.SUPPORT)));
      assertThat(
              bench.inside.open(
                  People.ASHA,
                  new RequestId("the-same-request"),
                  her.reference(),
                  Purpose.SUPPORT,
                  Set.of(FactClass.IDENTITY),
                  facts))
          .isEqualTo(Her.shut());
      assertThat(openings(bench)).hasSize(3);
    }
  }

  /** What the entry does not name is not disclosed with it: one class asked for, another handed. */
  @Test
  void whatIsNotAskedForByItsClassIsNotDisclosed() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "slipped-in");
      var status = Her.held(bench, People.ASHA, her.reference(), FactClass.STATUS);
      var answer =
          bench.inside.open(
              People.ASHA,
              new RequestId("slipped-in-1"),
              her.reference(),
              Purpose.SUPPORT,
              Set.of(FactClass.IDENTITY),
              status);
      assertThat(answer).isInstanceOf(Vault.Refused.class);
      assertThat(openings(bench)).isEmpty();
    }
  }

  private static List<FactsOpened> openings(Bench bench) {
    return bench.events().stream()
        .filter(FactsOpened.class::isInstance)
        .map(FactsOpened.class::cast)
        .toList();
  }
}

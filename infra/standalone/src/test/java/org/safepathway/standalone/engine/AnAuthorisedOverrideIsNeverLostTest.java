package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.IntakeState;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Refusal;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.specialist.documents.HeldConsent;

/**
 * DOMAIN.md rules 9 and 10, with the real parts: whatever happens between the second person's
 * answer and the sending, she is sent or the referrer learns that she is not; and nothing of her
 * stays when the override is over.
 */
@Tag("firewall")
class AnAuthorisedOverrideIsNeverLostTest {

  private static final Duration BOUND = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void whileTheServiceIsPausedItWaitsAndOnceItIsOpenAgainItIsSent() {
    try (Bench bench = new Bench(folder)) {
      Overrides overrides = new Overrides(bench);
      Bench.done(overrides.ask("override-1"));
      overrides.intake(IntakeState.PAUSED);

      assertThat(overrides.decide("decision-1", true))
          .isEqualTo(new Inside.Outcome.Refused(Refusal.of(ConsentRefusal.OVERRIDE_OFFER_PAUSED)));
      assertThat(overrides.waiting()).hasSize(1);

      overrides.intake(IntakeState.PAUSED_EXCEPT_HIGH_RISK);
      Bench.done(overrides.decide("decision-1", true));
      until(() -> bench.cases(People.BETH).size() == 1);
      opensHerName(bench);
    }
  }

  static Stream<Named<Consumer<Bench>>> changes() {
    return Stream.of(
        Named.of(
            "the officer left",
            bench ->
                bench.registry.replace(bench.registry.network().without(People.OFFICER.person()))),
        Named.of(
            "the force closed",
            bench ->
                bench.registry.replace(
                    bench.registry.network().withClosed(People.OFFICER.organisation()))),
        Named.of("the service paused", bench -> new Overrides(bench).intake(IntakeState.PAUSED)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatChangesBetweenTheAnswerAndTheSendingLosesNobody(Consumer<Bench> change) {
    try (HoldingPoint held = new HoldingPoint("override-before-sending");
        Bench bench = new Bench(folder, Bench.NOON, held)) {
      Overrides overrides = authorised(bench, "override-1");
      held.awaitSomebody();
      change.accept(bench);
      held.close();

      until(() -> bench.cases(People.BETH).size() == 1);
      opensHerName(bench);
      assertThat(overrides.sent())
          .singleElement()
          .satisfies(
              sent -> {
                assertThat(sent.state()).isEqualTo(CoarseState.SENT);
                assertThat(sent.unit()).hasToString("domestic-abuse-team");
              });
      assertThat(bench.engine.failures()).isEmpty();
    }
  }

  @Test
  void ifTheServiceClosedInBetweenTheReferrerSeesThatItCouldNotBeMet() throws Exception {
    try (HoldingPoint held = new HoldingPoint("override-before-sending");
        Bench bench = new Bench(folder, Bench.NOON, held)) {
      Overrides overrides = authorised(bench, "override-1");
      held.awaitSomebody();
      bench.registry.replace(bench.registry.network().withClosed(People.BETH.organisation()));
      held.close();

      until(() -> !overrides.sent().isEmpty());
      bench.settle();
      assertThat(overrides.sent())
          .extracting(PoliceReferral::state)
          .containsExactly(CoarseState.COULD_NOT_BE_MET);
      assertThat(bench.cases(People.BETH)).isEmpty();
    }
  }

  @Test
  void theSweepNeverErasesWhoeverItWasAuthorisedFor() {
    MovingClock clock = new MovingClock(Bench.NOON.instant());
    try (HoldingPoint held = new HoldingPoint("override-before-sending");
        Bench bench = new Bench(folder, clock, held)) {
      Overrides overrides = authorised(bench, "override-1");
      held.awaitSomebody();
      // A second one, which nobody answers: once it is swept, the sweep has passed the first.
      clock.advance(Duration.ofMinutes(1));
      Bench.done(overrides.ask("override-2"));

      clock.advance(Duration.ofDays(5));
      until(() -> overrides.happened(VictimErased.class) == 1);
      held.close();

      until(() -> overrides.happened(ReferralSent.class) == 1);
      until(() -> bench.cases(People.BETH).size() == 1);
      opensHerName(bench);
    }
  }

  @Test
  void onceItIsOverItsFactsLeaveTheServicesDatabase() {
    MovingClock clock = new MovingClock(Bench.NOON.instant());
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      authorised(bench, "override-1");
      until(() -> bench.cases(People.BETH).size() == 1);
      String reference = bench.onlyCase(People.BETH);
      Bench.done(bench.act(People.BETH, "receive-1", new Receive(reference)));
      assertThat(bench.facts(People.BETH, reference)).isNotEmpty();

      clock.advance(Duration.ofDays(14));
      until(() -> bench.facts(People.BETH, reference).isEmpty());
      String dump = bench.engine.stores("specialist").dump();
      assertThat(dump.substring(dump.indexOf("# org_"))).doesNotContain("envelope");
      assertThat(bench.cases(People.BETH).getFirst().consents())
          .extracting(HeldConsent::state)
          .containsExactly(HeldConsent.State.LAPSED);
    }
  }

  private static Overrides authorised(Bench bench, String request) {
    Overrides overrides = new Overrides(bench);
    Bench.done(overrides.ask(request));
    Bench.done(overrides.decide(request + "-decision", true));
    return overrides;
  }

  private static void opensHerName(Bench bench) {
    Vault.OpenAnswer answer =
        bench.open(People.BETH, "opening-1", bench.onlyCase(People.BETH), FactClass.IDENTITY);
    assertThat(answer).isInstanceOf(Vault.Opened.class);
    assertThat(((Vault.Opened) answer).facts().values())
        .containsExactly(Facts.identity("override-1"));
  }

  private static void until(BooleanSupplier so) {
    await().atMost(BOUND).until(so::getAsBoolean);
  }
}

package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimRegistered;

/** The process is killed with SIGKILL between the steps of an override, at named points. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("slow")
class AnOverrideSurvivesACrashTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"override-before-sending", "override-appended"})
  void whatWasAuthorisedIsSentOnceAfterTheRestart(String point) throws IOException {
    killAt(point);

    try (Bench bench = new Bench(folder)) {
      Overrides overrides = new Overrides(bench);
      until(() -> bench.cases(People.BETH).size() == 1);
      assertThat(overrides.happened(ReferralSent.class)).isOne();
      assertThat(bench.open(People.BETH, "opening-1", bench.onlyCase(People.BETH), FactClass.RISK))
          .isInstanceOf(Vault.Opened.class);
    }
  }

  @Test
  void whoeverWasOnlyRegisteredIsAskedForByTheRetry() throws IOException {
    killAt("registration-appended");

    try (Bench bench = new Bench(folder)) {
      Overrides overrides = new Overrides(bench);
      assertThat(overrides.events()).singleElement().isInstanceOf(VictimRegistered.class);
      assertThat(overrides.waiting()).isEmpty();

      Bench.done(overrides.ask("override-1"));
      assertThat(overrides.waiting()).hasSize(1);
      assertThat(overrides.happened(VictimRegistered.class)).isOne();
    }
  }

  @Test
  void withoutARetrySheIsSweptAndALateOneSealsNothingMore() throws IOException {
    killAt("registration-appended");

    Clock later = Clock.offset(Bench.NOON, Duration.ofHours(49));
    try (Bench bench = new Bench(folder, later, FaultPoint.NONE)) {
      Overrides overrides = new Overrides(bench);
      until(() -> overrides.happened(VictimErased.class) == 1);
      // Sealing tells nobody that she was erased (decision 0010); nothing is asked, and nothing
      // kept.
      assertThat(overrides.ask("override-1")).isInstanceOf(Inside.Outcome.Refused.class);
      assertThat(overrides.happened(VictimRegistered.class)).isOne();
      assertThat(overrides.happened(OverrideAsked.class)).isZero();
    }
  }

  private void killAt(String point) throws IOException {
    Process child = Children.start(OverrideChild.class, folder.toString(), point);
    try (BufferedReader said = child.inputReader()) {
      assertThat(said.lines().anyMatch(line -> line.equals("AT " + point))).isTrue();
    } finally {
      assertThat(child.toHandle().destroyForcibly()).isTrue();
      child.onExit().join();
    }
  }

  private static void until(BooleanSupplier so) {
    await().atMost(Duration.ofSeconds(60)).until(so::getAsBoolean);
  }
}

package org.safepathway.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.Journey;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.Report;
import org.safepathway.acceptance.journey.http.Addresses;
import org.safepathway.acceptance.journey.judge.ExpectationTable;

/**
 * The journey is a test only if it notices: the application is built with one rule flipped at a
 * time.
 */
@Tag("firewall")
@Tag("slow")
class JourneyTurnsRedTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.safepathway.standalone.journey.BrokenRule#five")
  void theJourneyNoticesABrokenRule(BrokenRule rule) {
    Path broken = rule.compileInto(folder);
    try (Instance instance = Instance.start(folder.resolve("data"), List.of(broken))) {
      Report report =
          Journey.run(
              Addresses.one(instance.address()),
              new DemoSignIn(instance.address()),
              Referral.ofRepository(),
              ExpectationTable.reviewed(),
              Duration.ofSeconds(2),
              new PrintStream(PrintStream.nullOutputStream()));

      assertThat(report.good()).isFalse();
      assertThat(report.failures()).isNotEmpty();
    }
  }
}

package org.safepathway.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.Journey;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.Report;

/** The main job through the public API, judged by the reviewed expectation table. */
@Tag("firewall")
class JourneyTest {

  @TempDir Path data;

  @Test
  void everybodySeesWhatTheTableSaysAndNothingElse() {
    try (Instance instance = Instance.start(data, List.of())) {
      Report report =
          Journey.run(
              instance.address(),
              new DemoSignIn(instance.address()),
              Referral.ofRepository(),
              new PrintStream(PrintStream.nullOutputStream()));

      assertThat(report.failures()).isEmpty();
      assertThat(report.verdicts()).hasSizeGreaterThan(2_000);
    }
  }
}

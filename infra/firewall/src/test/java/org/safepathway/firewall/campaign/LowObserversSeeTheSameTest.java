package org.safepathway.firewall.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ARCHITECTURE.md, invariant 1: pairs of histories that differ only in what is sealed, in what a
 * referrer cannot tell apart, or in high acts, look the same to the byte to whoever is low. The
 * short form of {@code infra/campaign firewall}.
 */
@Tag("firewall")
class LowObserversSeeTheSameTest {

  @TempDir Path folder;

  @Test
  void pairsOfHistoriesLookTheSameToLowObservers() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Firewall.Result result =
        new Firewall(
                new Firewall.Settings(
                    folder,
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    List.of("-XX:TieredStopAtLevel=1"),
                    60,
                    7,
                    10,
                    1,
                    false,
                    !Boolean.getBoolean("safe-pathway.firewall.first-difference"),
                    1,
                    Optional.empty()),
                new PrintStream(said, true, StandardCharsets.UTF_8))
            .run();

    assertThat(result.divergence()).as(said.toString(StandardCharsets.UTF_8)).isEmpty();
    // Where nothing happens nothing differs.
    Coverage.Counts been = result.been();
    assertThat(been.statusOpened()).isGreaterThanOrEqualTo(been.histories() / 2);
    assertThat(been.taken())
        .containsKeys("refer", "authorise an override", "consent", "withdraw", "status", "decline");
    assertThat(been.looks())
        .containsKeys("/police/referrals", "/police/referrals/{reference}", "/consortium/demand");
    assertThat(been.disturbances()).containsKeys("REBUILT", "KILLED_IN_AN_ACT", "LOG_SHUT");
    System.out.println(said.toString(StandardCharsets.UTF_8));
  }
}

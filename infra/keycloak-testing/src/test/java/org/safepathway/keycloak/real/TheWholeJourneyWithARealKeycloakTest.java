package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.Journey;

/**
 * {@code infra/journey} as it is, against the application as it is; only the issuer is Keycloak.
 */
@Tag("keycloak")
@Tag("slow")
class TheWholeJourneyWithARealKeycloakTest {

  @TempDir Path data;

  @Test
  void everybodySeesWhatTheTableSaysWhoeverTheIssuerIs() throws Exception {
    Path report = data.resolve("report");
    Process journey =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Application.classPath(),
                Journey.class.getName(),
                "--url",
                Application.shared().address().toString())
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();

    assertThat(journey.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(journey.exitValue()).as(() -> end(report)).isZero();
  }

  private static String end(Path report) {
    try {
      String text = Files.readString(report);
      return text.substring(Math.max(0, text.length() - 4_000));
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}

package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;

/** What is printed at the start ends up in the log of whatever runs the process. */
@Tag("firewall")
class ReadyTest {

  @Test
  void aDemonstrationSaysWhoCanSignIn() {
    assertThat(printed(true)).contains("http://127.0.0.1:8080", "officer.hale", "demo-only");
  }

  @Test
  void outsideADemonstrationNobodyIsNamed() {
    assertThat(printed(false))
        .contains("is ready", "8080")
        .doesNotContain("officer.hale", "Amberwell", "demo-only", "demonstration");
  }

  private static String printed(boolean demo) {
    Settings settings =
        new Settings(
            Path.of("data"),
            demo,
            Duration.ofSeconds(10),
            List.of(),
            null,
            null,
            Map.of(),
            List.of(),
            null,
            false,
            null,
            null,
            false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Ready(new StaffRegistry(NetworkFile.demo()), settings)
        .print(new PrintStream(bytes, true, StandardCharsets.UTF_8), 8080);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

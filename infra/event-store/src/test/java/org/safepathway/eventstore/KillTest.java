package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KillTest {

  private static final int KILLS = 3;
  private static final int ACKNOWLEDGED_BEFORE_A_KILL = 2_000;
  private static final int KILLED = 128 + 9;

  @TempDir Path folder;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
    Path file = folder.resolve("events.db");
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < KILLS; round++) {
      acknowledged.addAll(appendAndKill(file, "round-" + round));

      try (SqliteEvents events = SqliteEvents.open(file)) {
        List<? extends TrackedEventMessage<?>> stored = Messages.all(events.engine());
        assertThat(names(stored)).containsAll(acknowledged);
        assertThat(stored.stream().map(Messages::position))
            .isEqualTo(LongStream.rangeClosed(1, stored.size()).boxed().toList());
        assertNoGapInAnyStream(stored);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
  }

  private static Set<String> appendAndKill(Path file, String prefix)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                file.toString(),
                prefix)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<String> acknowledged = new HashSet<>();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        acknowledged.add(line);
        if (acknowledged.size() == ACKNOWLEDGED_BEFORE_A_KILL) {
          // By its handle, because Process.destroyForcibly closes the stream that is being read.
          process.toHandle().destroyForcibly();
        }
        line = lines.readLine();
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(KILLED);
    return acknowledged;
  }

  private static Set<String> names(List<? extends TrackedEventMessage<?>> stored) {
    Set<String> names = new HashSet<>();
    for (TrackedEventMessage<?> event : stored) {
      DomainEventMessage<?> ofStream = (DomainEventMessage<?>) event;
      names.add(ofStream.getAggregateIdentifier() + " " + ofStream.getSequenceNumber());
    }
    return names;
  }

  private static void assertNoGapInAnyStream(List<? extends TrackedEventMessage<?>> stored) {
    Map<String, Long> next = new HashMap<>();
    for (TrackedEventMessage<?> event : stored) {
      DomainEventMessage<?> ofStream = (DomainEventMessage<?>) event;
      String stream = ofStream.getAggregateIdentifier();
      assertThat(ofStream.getSequenceNumber()).isEqualTo(next.getOrDefault(stream, 0L));
      next.put(stream, ofStream.getSequenceNumber() + 1);
    }
  }
}

package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.standalone.RotateKeysCommand;
import org.safepathway.vault.DataKeysOf;

/**
 * {@code infra/rotate-keys} as a process of its own over the folder of a running application, in
 * which facts are sealed, shared, opened and cut off all the while: nothing fails.
 */
@Timeout(300)
@Tag("firewall")
@Tag("slow")
class KeysRotateWhileServingTest {

  private static final int THREADS = 3;
  private static final int ROTATIONS = 3;

  @TempDir Path folder;

  private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

  @Test
  void sealsAndOpeningsGoOn() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Work work = new Work(bench);
      work.referral("rotating-before", (step, finished) -> {});
      AtomicBoolean rotating = new AtomicBoolean(true);
      try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
        List<Future<?>> working = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          String prefix = "rotating-" + thread + "-";
          working.add(workers.submit(() -> keepWorking(work, prefix, rotating)));
        }
        try {
          for (int rotation = 0; rotation < ROTATIONS; rotation++) {
            assertThat(rotateKeys()).contains("new master keys");
            assertThat(rotateKeys("--retire")).contains("only the newest are left");
          }
        } finally {
          rotating.set(false);
        }
        for (Future<?> one : working) {
          one.get();
        }
      }
      assertThat(done).hasSizeGreaterThan(2 * THREADS);
      everythingOpens(work);
    }
    assertThat(masterKeys())
        .contains("platform." + (1 + ROTATIONS) + ".key", "fact-ids.key")
        .doesNotContain("platform.key", "platform.2.key");
    try (Bench again = new Bench(folder)) {
      everythingOpens(new Work(again));
    }
    // Also for a thief of the whole folder: what is there is under the keys that are there.
    assertThat(DataKeysOf.folder(folder).held()).isNotEmpty();
  }

  private void keepWorking(Work work, String prefix, AtomicBoolean rotating) {
    for (int i = 0; rotating.get(); i++) {
      String name = prefix + i;
      work.referral(name, (step, finished) -> {});
      done.add(name);
    }
  }

  private void everythingOpens(Work work) {
    int times = 0;
    for (String name : done) {
      String request = name + "-after-" + System.identityHashCode(work) + "-" + times++;
      if (Work.stepsOf(name).contains(Work.Step.WITHDRAW)) {
        assertThat(work.identityOpens(name, request)).isFalse();
      } else {
        work.open(name, request);
      }
    }
  }

  private List<String> masterKeys() throws IOException {
    try (Stream<Path> files = Files.list(new DataFolder(folder).masterKeys())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private String rotateKeys(String... how) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RotateKeysCommand.class.getName(),
                folder.toString()));
    command.addAll(List.of(how));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}

package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.Event;

/**
 * ARCHITECTURE.md invariant 5: the process is killed with SIGKILL again and again in the middle of
 * its work, at named points among others; what was acknowledged to this process is there
 * afterwards.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@Tag("slow")
class CrashTest {

  private static final List<String> POINTS =
      List.of(
          "key-written",
          "event-committed",
          "opening-appended",
          "withdrawal-appended",
          "half-batch-projected",
          "batch-projected",
          "token-stored",
          "event-before-commit");

  private static final int KILLS = 24;

  @TempDir Path folder;

  private final Map<String, Set<Work.Step>> acknowledged = new LinkedHashMap<>();
  private final Map<String, Set<Work.Step>> tried = new LinkedHashMap<>();

  @Test
  void nothingAcknowledgedIsLostNoFactIsUnreadableAndEveryProjectionEqualsItsRebuild()
      throws Exception {
    Set<String> stoodAt = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      String point = POINTS.get(kill % POINTS.size());
      if (killAt(point, kill, 1 + kill / POINTS.size())) {
        stoodAt.add(point);
      }
    }
    assertThat(stoodAt).as("points at which it was killed").containsAll(POINTS);
    assertThat(acknowledged.values().stream().mapToInt(Set::size).sum())
        .as("acknowledged steps")
        .isGreaterThan(KILLS);

    String live;
    try (Bench bench = new Bench(folder)) {
      bench.settle();
      everyAcknowledgedStepIsThere(bench);
      everyFactIsReadable(bench);
      bench.settle();
    }
    Rebuilding rebuilding =
        new Rebuilding(new DataFolder(folder), new StaffRegistry(NetworkFile.demo()));
    live = dump(rebuilding);
    rebuilding.run(new Silent());
    assertThat(dump(rebuilding)).isEqualTo(live);
  }

  private void everyAcknowledgedStepIsThere(Bench bench) {
    Work work = new Work(bench);
    long before = head(bench);
    acknowledged.forEach(
        (name, steps) ->
            steps.stream()
                .filter(step -> step != Work.Step.OPEN)
                .filter(step -> step != Work.Step.RECORD_STATUS || !withdrawing(name))
                .forEach(step -> work.step(name, step)));
    assertThat(head(bench)).as("a repeated acknowledged request appends nothing").isEqualTo(before);
    Set<String> requests = requests(bench);
    acknowledged.forEach(
        (name, steps) -> {
          if (steps.contains(Work.Step.OPEN)) {
            assertThat(requests).contains(name + "-open");
          }
          // Its fingerprint went with its key, so it cannot be recognised by sending it again.
          if (steps.contains(Work.Step.RECORD_STATUS) && withdrawing(name)) {
            assertThat(requests).anyMatch(request -> request.startsWith(name + "-status"));
          }
        });
  }

  private boolean withdrawing(String name) {
    return tried.getOrDefault(name, Set.of()).contains(Work.Step.WITHDRAW);
  }

  private void everyFactIsReadable(Bench bench) {
    Work work = new Work(bench);
    acknowledged.forEach(
        (name, steps) -> {
          boolean withdrawn = tried.getOrDefault(name, Set.of()).contains(Work.Step.WITHDRAW);
          if (steps.contains(Work.Step.WITHDRAW)) {
            assertThat(work.identityOpens(name, name + "-afterwards")).isFalse();
          } else if (!withdrawn && steps.contains(Work.Step.RECORD_STATUS)) {
            work.open(name, name + "-afterwards");
          } else if (!withdrawn && steps.contains(Work.Step.REFER)) {
            assertThat(work.identityOpens(name, name + "-afterwards")).as(name).isTrue();
          }
        });
  }

  /** Runs a child until it stands at the point, and kills it there. */
  private boolean killAt(String point, int run, int time) throws IOException {
    Process child = start(point, run, time);
    boolean stood = false;
    try (BufferedReader said = child.inputReader()) {
      while (!stood) {
        String line = said.readLine();
        if (line == null) {
          break;
        }
        stood = line.equals("AT " + point);
        note(line);
      }
      assertThat(child.toHandle().destroyForcibly()).isTrue();
      // What it said before it died counts: it was acknowledged.
      said.lines().forEach(this::note);
    }
    child.onExit().join();
    return stood;
  }

  private void note(String line) {
    String[] words = line.split(" ");
    if (words.length == 3 && (words[0].equals("ACK") || words[0].equals("TRY"))) {
      (words[0].equals("ACK") ? acknowledged : tried)
          .computeIfAbsent(words[1], name -> EnumSet.noneOf(Work.Step.class))
          .add(Work.Step.valueOf(words[2]));
    }
  }

  private Process start(String point, int run, int time) throws IOException {
    return Children.start(
        CrashChild.class, folder.toString(), Integer.toString(run), point, Integer.toString(time));
  }

  private static long head(Bench bench) {
    TrackingToken head = bench.engine.events().createHeadToken();
    return head == null ? -1 : head.position().orElse(-1);
  }

  private static Set<String> requests(Bench bench) {
    Set<String> requests = new HashSet<>();
    long last = head(bench);
    try (var stream = bench.engine.events().openStream(null)) {
      while (stream.hasNextAvailable()) {
        var message = stream.nextAvailable();
        if (message.getPayload() instanceof Event event) {
          requests.add(event.stamp().issued().request().value());
        }
        if (message.trackingToken().position().orElse(last) >= last) {
          break;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return requests;
  }

  private static String dump(Rebuilding rebuilding) {
    StringBuilder text = new StringBuilder();
    rebuilding.dump(line -> text.append(line).append('\n'));
    assertThat(Stream.of(text.toString().split("\n"))).hasSizeGreaterThan(10);
    return text.toString();
  }

  /** Hears nothing. */
  static final class Silent implements Rebuilding.Progress {

    @Override
    public void rebuilt(String room, long position, long head) {}

    @Override
    public void finished(String room, long events) {}
  }
}

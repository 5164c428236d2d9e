package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.testing.DerivedRandomness;

/**
 * Ids, randomness and the clock are injected and derived per stream and sequence: the same history
 * with the same seed and clock leaves the same log, byte by byte, and the same keys and handles
 * (decision 0006).
 */
@Tag("slow")
class AHistoryIsReplayedToEqualBytesTest {

  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
  private static final Pattern SEALED = Pattern.compile("\"envelope\":\"([^\"]+)\"");

  @TempDir static Path first;

  @TempDir Path folder;

  private static List<String> handles = List.of();

  @BeforeAll
  static void runOnce() {
    handles = History.run(first, new DerivedRandomness("seed"));
  }

  @Test
  void theSameSeedAndClockLeaveAnEqualLogAndEqualKeysAndHandles() throws IOException {
    List<String> again = History.run(folder, new DerivedRandomness("seed"));

    List<Map<String, String>> events = WhatIsKept.events(first);
    assertThat(events).hasSizeGreaterThan(50);
    assertThat(events.getFirst())
        .containsOnlyKeys(
            "position",
            "stream",
            "sequence",
            "type",
            "event_id",
            "at",
            "payload_type",
            "revision",
            "payload",
            "metadata");
    assertThat(WhatIsKept.events(folder)).containsExactlyElementsOf(events);
    assertThat(WhatIsKept.keyFiles(folder))
        .containsKeys("platform-keys/ids.key", "platform-keys/references.key")
        .containsKeys("master-keys/platform.key", "master-keys/org_amberwell.key")
        .isEqualTo(WhatIsKept.keyFiles(first));
    assertThat(WhatIsKept.wrappedKeys(folder))
        .isNotEmpty()
        .containsExactlyElementsOf(WhatIsKept.wrappedKeys(first));
    assertThat(again).isEqualTo(handles);
  }

  @Test
  void anotherSeedLeavesTheSameActsAndNoByteOfTheirIdsKeysAndEnvelopes() throws IOException {
    isAnotherOfTheSameShape(new DerivedRandomness("other"));
  }

  @Test
  void inProductionNoHistoryIsReplayed() throws IOException {
    isAnotherOfTheSameShape(Randomness.SECURE);
  }

  private void isAnotherOfTheSameShape(Randomness randomness) throws IOException {
    List<String> others = History.run(folder, randomness);

    List<Map<String, String>> events = WhatIsKept.events(folder);
    List<Map<String, String>> firsts = WhatIsKept.events(first);
    for (String column : List.of("position", "sequence", "payload_type", "at", "metadata")) {
      assertThat(column(events, column)).as(column).isEqualTo(column(firsts, column));
    }
    for (String column : List.of("stream", "event_id", "payload")) {
      assertThat(column(events, column))
          .as(column)
          .doesNotContainAnyElementsOf(column(firsts, column));
    }
    assertThat(envelopes(events)).isNotEmpty().doesNotContainAnyElementsOf(envelopes(firsts));
    assertThat(WhatIsKept.keyFiles(folder).keySet()).isEqualTo(WhatIsKept.keyFiles(first).keySet());
    assertThat(WhatIsKept.keyFiles(folder).values())
        .doesNotContainAnyElementsOf(WhatIsKept.keyFiles(first).values());
    assertThat(named(others)).isNotEmpty().doesNotContainAnyElementsOf(named(handles));
  }

  private static List<String> column(List<Map<String, String>> events, String name) {
    return events.stream().map(event -> event.getOrDefault(name, "")).toList();
  }

  private static Set<String> envelopes(List<Map<String, String>> events) {
    Set<String> envelopes = new HashSet<>();
    for (String payload : column(events, "payload")) {
      SEALED.matcher(payload).results().map(found -> found.group(1)).forEach(envelopes::add);
    }
    return envelopes;
  }

  private static List<String> named(List<String> handles) {
    return handles.stream().filter(handle -> !handle.isEmpty()).toList();
  }

  @Test
  void whatHappensAtTheSameTimeOnOtherStreamsChangesNoByteOfAStream() throws Exception {
    Path alone = folder.resolve("alone");
    Path crowded = folder.resolve("crowded");
    List<String> victims = Stream.of("a", "b", "c", "d").map(name -> "crowded-" + name).toList();

    work(alone, victims, 1);
    work(crowded, victims, victims.size());

    assertThat(byStream(crowded)).isEqualTo(byStream(alone));
    assertThat(WhatIsKept.keyFiles(crowded)).isEqualTo(WhatIsKept.keyFiles(alone));
  }

  private static void work(Path folder, List<String> victims, int threads) throws Exception {
    try (Bench bench =
            new Bench(folder, Bench.NOON, new DerivedRandomness("seed"), FaultPoint.NONE);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Work work = new Work(bench);
      List<Future<?>> works = new ArrayList<>();
      for (String victim : victims) {
        works.add(pool.submit(() -> work.referral(victim, (_, _) -> {})));
      }
      for (Future<?> done : works) {
        done.get();
      }
      bench.quiet();
    }
  }

  /** Each event but for its place among those of other streams. */
  private static Map<String, Map<String, String>> byStream(Path folder) {
    Map<String, Map<String, String>> events = new TreeMap<>();
    for (Map<String, String> event : WhatIsKept.events(folder)) {
      event.remove("position");
      events.put(event.get("stream") + " " + event.get("sequence"), event);
    }
    return events;
  }

  @Test
  void everyTimeInTheLogIsOfWholeMicroseconds() {
    Set<Integer> lengths = new TreeSet<>();
    for (String payload : column(WhatIsKept.events(first), "payload")) {
      TIME.matcher(payload)
          .results()
          .map(MatchResult::group)
          .map(String::length)
          .forEach(lengths::add);
    }

    // The clock of this history tells nanoseconds; a multiple of its step ends in no three zeros.
    assertThat(lengths).contains("12:00:07.123456Z".length()).allMatch(length -> length <= 16);
  }
}

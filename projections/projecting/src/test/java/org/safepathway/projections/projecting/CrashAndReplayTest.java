package org.safepathway.projections.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.CrashingStores.Crash;
import org.safepathway.projections.projecting.TestEvents.Shared;
import org.safepathway.projections.projecting.TestEvents.TestEvent;
import org.safepathway.projections.projecting.TestEvents.Withdrawn;
import org.safepathway.projections.projecting.TestProjection.Held;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.sqlite.SqliteReadStores;

/** Stopped before any write, and run again in other batches, a projection ends the same. */
class CrashAndReplayTest {

  private static final VictimId VICTIM = TestEvents.victim(1);
  private final TestProjection projection = new TestProjection();

  @TempDir Path parent;

  @Tag("firewall")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyCrashesAndAnyBatchesEndInTheDumpOfOneUndisturbedRun(int seed) {
    Random random = new Random(seed);
    List<TestEvent> history = TestEvents.history(random, 150, 1 + random.nextInt(8));
    List<PositionedEvent> events = TestEvents.positioned(history);

    runWithCrashes(events, random);

    String live = dump("live");
    assertThat(organisationsOnly(live)).isEqualTo(expected(history));
    try (ReadStores stores = stores("undisturbed")) {
      new Projector<>(projection, stores, FaultPoint.NONE).project(events);
    }
    assertThat(live).isEqualTo(dump("undisturbed"));
  }

  @Tag("firewall")
  @Test
  void aDocumentThatOnlyTheKilledRunSawIsTakenAway() {
    List<PositionedEvent> events =
        TestEvents.positioned(
            List.of(
                new Shared(VICTIM, TestEvents.HOUSES.get(0), "what-0"),
                new Shared(VICTIM, TestEvents.HOUSES.get(1), "what-0"),
                new Withdrawn(VICTIM, TestEvents.HOUSES.get(1))));
    killedBeforeWorkingRecord(events.subList(0, 2));
    try (ReadStores stores = stores("live")) {
      new Projector<>(projection, stores, FaultPoint.NONE).project(events);
    }

    assertThat(dump("live")).contains("org_hazel-house").doesNotContain("org_oak-house");
  }

  @Test
  void aDocumentThatTheKilledRunChangedAndALaterEventChangedBackIsWrittenAgain() {
    List<PositionedEvent> events =
        TestEvents.positioned(
            List.of(
                new Shared(VICTIM, TestEvents.HOUSES.get(0), "what-0"),
                new Shared(VICTIM, TestEvents.HOUSES.get(0), "what-2"),
                new Shared(VICTIM, TestEvents.HOUSES.get(0), "what-0")));
    try (ReadStores stores = stores("live")) {
      new Projector<>(projection, stores, FaultPoint.NONE).project(events.subList(0, 1));
    }
    killedBeforeWorkingRecord(events.subList(1, 2));
    assertThat(dump("live")).contains("\"body\":{\"others\":0,\"what\":\"what-2\"}");
    try (ReadStores stores = stores("live")) {
      new Projector<>(projection, stores, FaultPoint.NONE).project(events.subList(1, 3));
    }

    assertThat(dump("live")).contains("\"body\":{\"others\":0,\"what\":\"what-0\"}");
  }

  @Tag("firewall")
  @Test
  void replayingEverythingAfterAWithdrawalResurrectsNothing() {
    List<PositionedEvent> events =
        TestEvents.positioned(
            List.of(
                new Shared(VICTIM, TestEvents.HOUSES.get(0), "what-1"),
                new Withdrawn(VICTIM, TestEvents.HOUSES.get(0))));
    for (int run = 0; run < 3; run++) {
      for (PositionedEvent event : events) {
        try (ReadStores stores = stores("live")) {
          new Projector<>(projection, stores, FaultPoint.NONE).project(List.of(event));
        }
      }
      assertThat(dump("live")).doesNotContain("org_");
    }
  }

  /** Runs to the end, crashing before random writes and going back a random way each time. */
  private void runWithCrashes(List<PositionedEvent> events, Random random) {
    int token = 0;
    int crashes = 0;
    while (token < events.size()) {
      try (CrashingStores stores = new CrashingStores(stores("live"))) {
        Projector<Held> projector = new Projector<>(projection, stores, FaultPoint.NONE);
        stores.crashBeforeWrite(crashes < 25 ? random.nextInt(12) : Integer.MAX_VALUE / 2);
        while (token < events.size()) {
          int end = Math.min(events.size(), token + 1 + random.nextInt(30));
          projector.project(events.subList(token, end));
          token = end;
        }
      } catch (Crash crash) {
        crashes++;
        // The token may be behind what was written, as after a restore.
        token = Math.max(0, token - random.nextInt(10));
      }
    }
    assertThat(crashes).isGreaterThan(5);
  }

  /** All organisations' documents are written; the working record is not. */
  private void killedBeforeWorkingRecord(List<PositionedEvent> events) {
    try (CrashingStores stores = new CrashingStores(stores("live"))) {
      List<String> reached = new ArrayList<>();
      Projector<Held> projector = new Projector<>(projection, stores, reached::add);
      long organisations =
          events.stream()
              .filter(event -> event.event() instanceof Shared)
              .map(event -> ((Shared) event.event()).house())
              .distinct()
              .count();
      stores.crashBeforeWrite((int) organisations);

      assertThatThrownBy(() -> projector.project(events)).isInstanceOf(Crash.class);
      assertThat(reached).containsExactly("half-batch-projected");
    }
  }

  private ReadStores stores(String name) {
    return SqliteReadStores.open(parent.resolve(name));
  }

  private String dump(String name) {
    try (ReadStores stores = stores(name)) {
      return stores.dump();
    }
  }

  private static List<String> organisationsOnly(String dump) {
    List<String> lines = new ArrayList<>();
    String store = "";
    for (String line : dump.lines().toList()) {
      if (line.startsWith("# ")) {
        store = line.substring(2);
      } else if (store.startsWith("org_")) {
        lines.add(store + " " + line);
      }
    }
    lines.sort(String::compareTo);
    return lines;
  }

  /** What the organisations should hold, reckoned without the harness. */
  private List<String> expected(List<TestEvent> history) {
    Map<VictimId, Held> working = new HashMap<>();
    Map<VictimId, List<Derived>> documents = new HashMap<>();
    Set<VictimId> stopped = new HashSet<>();
    for (TestEvent event : history) {
      VictimId victim = event.victimId();
      if (event instanceof TestEvents.Broken || event instanceof TestEvents.Unstorable) {
        stopped.add(victim);
      }
      if (!stopped.contains(victim)) {
        Held next = projection.fold(working.getOrDefault(victim, projection.start(victim)), event);
        working.put(victim, next);
        documents.put(victim, projection.derive(next));
      }
    }
    List<String> lines = new ArrayList<>();
    for (Derived document : documents.values().stream().flatMap(List::stream).toList()) {
      Map<String, List<Object>> keys = new TreeMap<>();
      for (Key key : document.keys()) {
        keys.put(key.index().name(), key.values());
      }
      lines.add(
          "org_"
              + document.organisation()
              + " "
              + CanonicalJson.line(
                  document.collection().name(),
                  document.id(),
                  keys,
                  CanonicalJson.mapper().writeValueAsString(document.body())));
    }
    lines.sort(String::compareTo);
    return lines;
  }
}

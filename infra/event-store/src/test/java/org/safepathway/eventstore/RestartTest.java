package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void afterARestartAnAggregateIsWhatItWas() {
    try (SqliteEvents events = open();
        TallyNode node = new TallyNode(events)) {
      node.commands().sendAndWait(new Tally.Open("tally-1"));
      node.commands().sendAndWait(new Tally.Add("tally-1", 5));
    }
    try (SqliteEvents events = open();
        TallyNode node = new TallyNode(events)) {
      int sum = node.commands().sendAndWait(new Tally.Add("tally-1", 2));
      assertThat(sum).isEqualTo(7);
    }
  }

  @Test
  void aProcessorSeesEveryEventOnceAndInOrderAcrossARestart() {
    try (SqliteEvents events = open();
        TallyNode node = new TallyNode(events)) {
      openAndAdd(node, 20);
      awaitSeen(node, 21);
      assertThat(node.seen.positions()).isEqualTo(range(1, 21));
    }
    try (SqliteEvents events = open();
        TallyNode node = new TallyNode(events)) {
      node.commands().sendAndWait(new Tally.Add("tally-1", 1));
      awaitSeen(node, 1);
      assertThat(node.seen.positions()).isEqualTo(range(22, 22));
    }
  }

  @Test
  void aProcessorThatIsResetSeesEverythingAgainAsAReplay() {
    try (SqliteEvents events = open();
        TallyNode node = new TallyNode(events)) {
      openAndAdd(node, 5);
      awaitSeen(node, 6);

      node.processor().shutDown();
      node.processor().resetTokens();
      node.seen.sights.clear();
      node.processor().start();
      awaitSeen(node, 6);
      assertThat(node.seen.positions()).isEqualTo(range(1, 6));
      assertThat(node.seen.sights).allMatch(TallyNode.Seen.Sight::replayed);

      node.commands().sendAndWait(new Tally.Add("tally-1", 1));
      awaitSeen(node, 7);
      assertThat(node.seen.sights.getLast().replayed()).isFalse();
    }
  }

  private SqliteEvents open() {
    return SqliteEvents.open(folder.resolve("events.db"));
  }

  private static void openAndAdd(TallyNode node, int times) {
    node.commands().sendAndWait(new Tally.Open("tally-1"));
    for (int i = 0; i < times; i++) {
      node.commands().sendAndWait(new Tally.Add("tally-1", 1));
    }
  }

  private static void awaitSeen(TallyNode node, int count) {
    await().atMost(BOUND).until(() -> node.seen.sights.size() >= count);
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}

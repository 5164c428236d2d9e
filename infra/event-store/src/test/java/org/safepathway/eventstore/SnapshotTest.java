package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  @TempDir Path folder;

  @Test
  void anAggregateLoadedFromASnapshotIsEqualToOneLoadedFromItsEvents() {
    try (SqliteEvents events = SqliteEvents.open(folder.resolve("events.db"));
        TallyNode node = new TallyNode(events)) {
      node.commands().sendAndWait(new Tally.Open("tally-1"));
      for (int i = 0; i < 25; i++) {
        node.commands().sendAndWait(new Tally.Add("tally-1", 2));
      }
      assertThat(events.engine().readSnapshot("tally-1")).isPresent();
      int sum = node.commands().sendAndWait(new Tally.Add("tally-1", 0));
      assertThat(sum).isEqualTo(50);
    }
    try (SqliteEvents events =
            SqliteEvents.at(folder.resolve("events.db")).snapshotFilter(s -> false).open();
        TallyNode node = new TallyNode(events)) {
      assertThat(events.engine().readSnapshot("tally-1")).isEmpty();
      int sum = node.commands().sendAndWait(new Tally.Add("tally-1", 0));
      assertThat(sum).isEqualTo(50);
    }
  }

  @Test
  void aNewerSnapshotTakesThePlaceOfAnOlderOneAndNeverTheOtherWayRound() {
    try (SqliteEvents events = SqliteEvents.open(folder.resolve("events.db"))) {
      events.engine().storeSnapshot(snapshot(10));
      events.engine().storeSnapshot(snapshot(20));
      events.engine().storeSnapshot(snapshot(15));

      assertThat(events.engine().readSnapshot("tally-1"))
          .hasValueSatisfying(
              snapshot -> {
                assertThat(snapshot.getSequenceNumber()).isEqualTo(20);
                assertThat(snapshot.getPayload()).isEqualTo(new Tally.Added("tally-1", 20));
              });
    }
  }

  private static DomainEventMessage<?> snapshot(int sequence) {
    return new GenericDomainEventMessage<>(
        "Tally", "tally-1", sequence, new Tally.Added("tally-1", sequence));
  }
}

package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.eventstore.Messages.append;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupedCommitTest {

  @TempDir Path folder;
  private final HeldCommit commit = new HeldCommit();
  private final Callers callers = new Callers();
  private SqliteEvents events;
  private EventStorageEngine engine;

  @BeforeEach
  void open() {
    events = SqliteEvents.at(folder.resolve("events.db")).faults(commit).open();
    engine = events.engine();
  }

  @AfterEach
  void close() {
    commit.letGo();
    events.close();
  }

  @Test
  void aCallerWaitsUntilItsEventIsCommitted() {
    Thread caller = callers.start(() -> append(engine, "tally-1", 0));
    commit.awaitHeld();

    assertThat(Messages.all(engine)).isEmpty();
    assertThat(caller.isAlive()).isTrue();

    commit.letGo();
    callers.awaitAllEnded();
    assertThat(Messages.positions(engine)).isEqualTo(List.of(1L));
  }

  @Test
  void callersWhoWaitTogetherShareOneCommit() {
    queueBehindAHeldCommit(
        () -> append(engine, "tally-1", 0),
        () -> append(engine, "tally-2", 0),
        () -> append(engine, "tally-3", 0));

    assertThat(callers.failures).isEmpty();
    assertThat(Messages.positions(engine)).isEqualTo(List.of(1L, 2L, 3L, 4L));
    assertThat(commit.reached)
        .containsExactly(
            "event-before-commit", "event-committed", "event-before-commit", "event-committed");
  }

  @Test
  void aConflictFailsItsOwnCallerAndNobodyElseInTheGroup() {
    queueBehindAHeldCommit(
        () -> append(engine, "tally-1", 0),
        () -> append(engine, "contested", 0),
        () -> append(engine, "contested", 0),
        () -> append(engine, "contested", 0),
        () -> append(engine, "tally-2", 0));

    assertThat(callers.failures)
        .hasSize(2)
        .allSatisfy(e -> assertThat(e).isInstanceOf(AggregateStreamCreationException.class));
    assertThat(Messages.positions(engine)).isEqualTo(List.of(1L, 2L, 3L, 4L));
  }

  @Test
  void closingWritesWhatCallersWaitForAndRefusesWhatComesLater() {
    callers.start(() -> append(engine, "first", 0));
    commit.awaitHeld();
    callers.start(() -> append(engine, "tally-1", 0));
    callers.start(() -> append(engine, "tally-2", 0));
    callers.awaitAllWaiting();
    callers.start(events::close);
    callers.awaitAllWaiting();

    assertThatThrownBy(() -> append(engine, "late", 0))
        .isInstanceOf(EventStoreException.class)
        .hasMessageContaining("closed");
    commit.letGo();
    callers.awaitAllEnded();

    assertThat(callers.failures).isEmpty();
    try (SqliteEvents again = SqliteEvents.open(folder.resolve("events.db"))) {
      assertThat(Messages.positions(again.engine())).isEqualTo(List.of(1L, 2L, 3L));
    }
  }

  @Test
  void aGroupThatCannotBeCommittedFailsItsCallersAndTheNextGoesOn() {
    try (SqliteEvents failing =
        SqliteEvents.at(folder.resolve("failing.db")).faults(new FailsOnce()).open()) {
      assertThatThrownBy(() -> append(failing.engine(), "tally-1", 0))
          .isInstanceOf(EventStoreException.class);
      append(failing.engine(), "tally-2", 0);

      assertThat(failing.engine().readEvents("tally-1").hasNext()).isFalse();
      assertThat(Messages.positions(failing.engine())).isEqualTo(List.of(1L));
    }
  }

  private void queueBehindAHeldCommit(Runnable... calls) {
    callers.start(() -> append(engine, "first", 0));
    commit.awaitHeld();
    for (Runnable call : calls) {
      callers.start(call);
    }
    callers.awaitAllWaiting();
    commit.letGo();
    callers.awaitAllEnded();
  }

  private static final class FailsOnce implements org.safepathway.kernel.FaultPoint {

    private boolean failed;

    @Override
    public void reached(String name) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("as if the disk were full");
      }
    }
  }
}

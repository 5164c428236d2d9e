package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.eventstore.Messages.added;
import static org.safepathway.eventstore.Messages.append;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendingTest {

  @TempDir Path folder;
  private SqliteEvents events;
  private EventStorageEngine engine;

  @BeforeEach
  void open() {
    events = SqliteEvents.at(folder.resolve("events.db")).batchSize(2).open();
    engine = events.engine();
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void anEventIsReadBackAsItWasAppended() {
    DomainEventMessage<?> appended = added("tally-1", 0);
    engine.appendEvents(List.of(appended));

    DomainEventMessage<?> read = engine.readEvents("tally-1").next();

    assertThat(read.getIdentifier()).isEqualTo(EventId.of("tally-1", 0));
    assertThat(read.getPayload()).isEqualTo(appended.getPayload());
    assertThat(read.getMetaData()).isEqualTo(appended.getMetaData());
    assertThat(read.getType()).isEqualTo("Tally");
    assertThat(read.getAggregateIdentifier()).isEqualTo("tally-1");
    assertThat(read.getTimestamp().toEpochMilli())
        .isEqualTo(appended.getTimestamp().toEpochMilli());
  }

  @Test
  void aStreamIsReadInSequenceFromWhereOneAsksAndOverSeveralBatches() {
    for (int sequence = 0; sequence < 5; sequence++) {
      append(engine, "tally-1", sequence);
      append(engine, "tally-2", sequence);
    }

    assertThat(engine.readEvents("tally-1", 1).asStream())
        .extracting(DomainEventMessage::getSequenceNumber)
        .isEqualTo(List.of(1L, 2L, 3L, 4L));
    assertThat(engine.lastSequenceNumberFor("tally-1")).contains(4L);
    assertThat(engine.lastSequenceNumberFor("tally-3")).isEmpty();
  }

  @Test
  void allEventsAreReadInOrderOfTheirPositionsWithoutGaps() {
    for (int sequence = 0; sequence < 5; sequence++) {
      append(engine, "tally-1", sequence);
    }

    assertThat(Messages.positions(engine)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
    assertThat(engine.readEvents(Messages.all(engine).get(2).trackingToken(), false))
        .extracting(Messages::position)
        .isEqualTo(List.of(4L, 5L));
  }

  @Test
  void aStreamIsMadeOnce() {
    append(engine, "tally-1", 0);

    assertThatThrownBy(() -> append(engine, "tally-1", 0))
        .isInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void aSequenceIsTakenOnce() {
    append(engine, "tally-1", 0);
    append(engine, "tally-1", 1);

    assertThatThrownBy(() -> append(engine, "tally-1", 1))
        .isInstanceOf(ConcurrencyException.class)
        .isNotInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void eventsAppendedTogetherAreStoredAllOrNotAtAllAndLeaveNoGap() {
    append(engine, "tally-1", 0);
    append(engine, "tally-1", 1);

    assertThatThrownBy(() -> engine.appendEvents(List.of(added("tally-2", 0), added("tally-1", 1))))
        .isInstanceOf(ConcurrencyException.class)
        .hasMessageContaining("tally-1");
    append(engine, "tally-3", 0);

    assertThat(engine.readEvents("tally-2").hasNext()).isFalse();
    assertThat(Messages.positions(engine)).isEqualTo(List.of(1L, 2L, 3L));
  }

  @Test
  void anEventWithoutAStreamIsRefused() {
    assertThatThrownBy(() -> append(engine, "", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Added");
  }

  @Test
  void anEventOfNoAggregateIsStoredToo() {
    engine.appendEvents(List.of(GenericEventMessage.asEventMessage(new Tally.Opened("tally-1"))));

    assertThat(Messages.all(engine))
        .singleElement()
        .satisfies(event -> assertThat(event.getPayload()).isEqualTo(new Tally.Opened("tally-1")));
  }
}

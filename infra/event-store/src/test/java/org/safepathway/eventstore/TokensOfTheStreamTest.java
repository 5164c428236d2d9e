package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensOfTheStreamTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;
  private SqliteEvents events;
  private EventStorageEngine engine;

  @BeforeEach
  void open() {
    events = SqliteEvents.open(folder.resolve("events.db"));
    engine = events.engine();
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void anEmptyStoreHasNeitherTailNorHead() {
    assertThat(engine.createTailToken()).isNull();
    assertThat(engine.createHeadToken()).isNull();
    assertThat(engine.createTokenAt(NOON)).isNull();
  }

  @Test
  void theTailIsBeforeTheFirstEventAndTheHeadIsAtTheLast() {
    appendAt(NOON, NOON.plusSeconds(60), NOON.plusSeconds(120));

    assertThat(engine.createTailToken()).isEqualTo(token(0));
    assertThat(engine.createHeadToken()).isEqualTo(token(3));
  }

  @Test
  void theTokenOfATimeIsBeforeTheFirstEventAtOrAfterIt() {
    appendAt(NOON, NOON.plusSeconds(60), NOON.plusSeconds(120));

    assertThat(engine.createTokenAt(NOON.minusSeconds(1))).isEqualTo(token(0));
    assertThat(engine.createTokenAt(NOON.plusSeconds(60))).isEqualTo(token(1));
    assertThat(engine.createTokenAt(NOON.plusSeconds(61))).isEqualTo(token(2));
  }

  @Test
  void theTokenOfATimeAfterAllEventsIsTheHead() {
    appendAt(NOON);

    assertThat(engine.createTokenAt(NOON.plusSeconds(1))).isEqualTo(token(1));
  }

  @Test
  void aTokenOfAnotherKindOfStoreIsRefused() {
    assertThatThrownBy(
            () ->
                engine.readEvents(GapAwareTrackingToken.newInstance(1, List.of()), false).toList())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void appendAt(Instant... times) {
    for (int sequence = 0; sequence < times.length; sequence++) {
      engine.appendEvents(
          List.of(
              new GenericDomainEventMessage<>(
                  "Tally",
                  "tally-1",
                  sequence,
                  new Tally.Added("tally-1", 1),
                  MetaData.emptyInstance(),
                  "event-" + sequence,
                  times[sequence])));
    }
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}

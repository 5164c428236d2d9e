package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/** Id and time of a stored event are no matter of chance or of when it was stored. */
class EventsFollowTheirPlaceTest {

  private static final Instant DECIDED = Instant.parse("2026-11-23T12:00:00.123456Z");

  @TempDir Path folder;

  /**
   * An event as the domain has them.
   *
   * @param victimId whose
   * @param stamp when and by whom
   */
  record Noted(VictimId victimId, Stamp stamp) implements Event {}

  private static DomainEventMessage<?> noted(long sequence) {
    Actor somebody = new Actor(new OrganisationId("force"), new PersonId("somebody"));
    Stamp stamp = new Stamp(DECIDED, new Issued(somebody, new RequestId("request-1"), "body"));
    return new GenericDomainEventMessage<>(
        "Noted",
        "noted-1",
        sequence,
        new Noted(new VictimId("0".repeat(32)), stamp),
        MetaData.emptyInstance());
  }

  @Test
  void theSameHistoryHasTheSameIdsAndTimes() {
    List<String> once = stored("once.db");

    assertThat(stored("again.db")).isEqualTo(once).hasSize(3);
  }

  private List<String> stored(String file) {
    try (SqliteEvents events = SqliteEvents.open(folder.resolve(file))) {
      events.engine().appendEvents(List.of(noted(0), noted(1)));
      events.engine().appendEvents(List.of(noted(2)));
      return Messages.all(events.engine()).stream()
          .map(event -> event.getIdentifier() + " " + event.getTimestamp())
          .toList();
    }
  }

  @Test
  void theStoredTimeIsTheOneThatTheEventSays() {
    try (SqliteEvents events = SqliteEvents.open(folder.resolve("events.db"))) {
      events.engine().appendEvents(List.of(noted(0)));

      assertThat(Messages.all(events.engine()).getFirst().getTimestamp().toEpochMilli())
          .isEqualTo(DECIDED.toEpochMilli());
    }
  }

  @Test
  void everyPlaceHasAnIdOfItsOwn() {
    List<String> ids =
        Stream.of("a", "b", "1", "a/1", "victim-0")
            .flatMap(
                stream ->
                    IntStream.range(0, 200)
                        .boxed()
                        .flatMap(
                            sequence ->
                                Stream.of(
                                    EventId.of(stream, sequence),
                                    EventId.ofSnapshot(stream, sequence))))
            .toList();

    assertThat(ids).hasSize(2_000).doesNotHaveDuplicates();
  }

  @Test
  void anIdHasTheShapeThatIdsAlwaysHad() {
    UUID id = UUID.fromString(EventId.of("victim-0", 7));

    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }
}

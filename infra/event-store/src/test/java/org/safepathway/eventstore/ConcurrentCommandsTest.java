package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentCommandsTest {

  private static final int CALLERS = 4;
  private static final int COMMANDS = 50;

  @TempDir Path folder;

  /** Two nodes, because within one Axon's lock keeps commands of one aggregate apart. */
  @Test
  void ofCommandsThatMeetOnOneStreamExactlyOneTakesEachSequence() {
    try (SqliteEvents events = SqliteEvents.open(folder.resolve("events.db"));
        TallyNode one = new TallyNode(events);
        TallyNode two = new TallyNode(events)) {
      one.commands().sendAndWait(new Tally.Open("contested"));
      AtomicInteger done = new AtomicInteger();
      AtomicInteger conflicts = new AtomicInteger();
      Callers callers = new Callers();
      for (int caller = 0; caller < CALLERS; caller++) {
        CommandGateway commands = caller % 2 == 0 ? one.commands() : two.commands();
        callers.start(() -> addRepeatedly(commands, done, conflicts));
      }
      callers.awaitAllEnded();

      assertThat(callers.failures).isEmpty();
      assertThat(conflicts).hasPositiveValue();
      assertThat(done.get() + conflicts.get()).isEqualTo(CALLERS * COMMANDS);
      assertThat(done.get()).isGreaterThanOrEqualTo(COMMANDS);
      List<Long> sequences =
          events
              .engine()
              .readEvents("contested")
              .asStream()
              .map(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
              .toList();
      assertThat(sequences).isEqualTo(LongStream.rangeClosed(0, done.get()).boxed().toList());
      assertThat(Messages.positions(events.engine()))
          .isEqualTo(LongStream.rangeClosed(1, done.get() + 1).boxed().toList());
      int sum = one.commands().sendAndWait(new Tally.Add("contested", 0));
      assertThat(sum).isEqualTo(done.get());
    }
  }

  private static void addRepeatedly(
      CommandGateway commands, AtomicInteger done, AtomicInteger conflicts) {
    for (int i = 0; i < COMMANDS; i++) {
      try {
        commands.sendAndWait(new Tally.Add("contested", 1));
        done.incrementAndGet();
      } catch (ConcurrencyException e) {
        conflicts.incrementAndGet();
      }
    }
  }
}

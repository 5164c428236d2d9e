package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.standalone.ending.SetAside;
import org.slf4j.LoggerFactory;

/**
 * What follows from an event is tried until it is done, and until then it shows: by the type of the
 * fault alone, since its text may speak of a record.
 */
@Tag("firewall")
class AListenerInTroubleIsSeenTest {

  @TempDir Path folder;

  @Test
  void itTriesAgainAndSaysSoByTheTypeOfTheFaultAlone() {
    AtomicBoolean broken = new AtomicBoolean(true);
    List<Event> taken = new CopyOnWriteArrayList<>();
    List<String> logged = logged();
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      try (Listening listening =
          new Listening(
              "trouble",
              bench.engine.events(),
              new InMemoryTokenStore(),
              new SetAside(folder.resolve("set-aside.list")),
              Duration.ofMinutes(10),
              (event, _) -> {
                if (broken.get()) {
                  throw new IllegalStateException("something about " + event.victimId());
                }
                taken.add(event);
              })) {
        until(() -> listening.failure().equals(Optional.of("IllegalStateException")));
        assertThat(taken).isEmpty();
        assertThat(logged)
            .isNotEmpty()
            .allMatch(line -> line.endsWith("java.lang.IllegalStateException"));

        broken.set(false);
        until(() -> listening.failure().isEmpty() && listening.isCurrent());
        assertThat(taken).hasSize(3);
      }
      assertThat(bench.engine.failures()).isEmpty();
    }
  }

  @Test
  void whatItHasSetAsideItTriesAgainWithoutBeingStartedAgain() {
    AtomicBoolean damaged = new AtomicBoolean(true);
    List<Event> taken = new CopyOnWriteArrayList<>();
    SetAside aside = new SetAside(folder.resolve("set-aside.list"));
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      try (Listening listening =
          new Listening(
              "trouble",
              bench.engine.events(),
              new InMemoryTokenStore(),
              aside,
              Duration.ofMillis(20),
              (event, _) -> {
                if (damaged.get()) {
                  throw new UnreadableStreamException();
                }
                taken.add(event);
              })) {
        until(listening::isCurrent);
        assertThat(aside.size()).isEqualTo(3);
        assertThat(taken).isEmpty();

        damaged.set(false);
        until(() -> aside.size() == 0);
        assertThat(taken).hasSize(3);
      }
    }
  }

  /** Whoever read under an older name reads no more, and nobody would ever say that it is done. */
  @Test
  void whatWasSetAsideUnderAnOlderNameIsSeenNoMore() {
    Path file = folder.resolve("set-aside.list");
    SetAside before = new SetAside(file);
    before.add("deadlines-1", 3);
    before.add("endings", 3);

    new SetAside(file).without(name -> name.startsWith("deadlines-"));

    assertThat(new SetAside(file).of("deadlines-1")).isEmpty();
    assertThat(new SetAside(file).of("endings")).containsExactly(3L);
  }

  /** What the listener logs from now on, each line with what it was given. */
  private static List<String> logged() {
    List<String> lines = new CopyOnWriteArrayList<>();
    AppenderBase<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
          }
        };
    appender.start();
    ((Logger) LoggerFactory.getLogger(Listening.class)).addAppender(appender);
    return lines;
  }

  private static void until(BooleanSupplier so) {
    await().atMost(Duration.ofSeconds(60)).until(so::getAsBoolean);
  }
}

package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Event;

/** What follows from an event is tried until it is done, and until then it shows. */
class AListenerInTroubleIsSeenTest {

  @TempDir Path folder;

  @Test
  void itTriesAgainAndSaysSoByTheTypeOfTheFaultAlone() {
    AtomicBoolean broken = new AtomicBoolean(true);
    List<Event> taken = new CopyOnWriteArrayList<>();
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      try (Listening listening =
          new Listening(
              "trouble",
              bench.engine.events(),
              new InMemoryTokenStore(),
              (event, _) -> {
                if (broken.get()) {
                  throw new IllegalStateException("something about " + event.victimId());
                }
                taken.add(event);
              })) {
        until(() -> listening.failure().equals(Optional.of("IllegalStateException")));
        assertThat(taken).isEmpty();

        broken.set(false);
        until(() -> listening.failure().isEmpty() && listening.isCurrent());
        assertThat(taken).hasSize(3);
      }
      assertThat(bench.engine.failures()).isEmpty();
    }
  }

  private static void until(BooleanSupplier so) {
    await().atMost(Duration.ofSeconds(60)).until(so::getAsBoolean);
  }
}

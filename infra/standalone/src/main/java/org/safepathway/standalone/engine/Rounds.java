package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done again and again by a thread of its own. A fault ends one round and none
 * that would follow: what is due must not stand still because something was away for a moment.
 */
final class Rounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Runnable round;
  private final ScheduledExecutorService thread;
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

  /**
   * Begins.
   *
   * @param name of the thread, and by which the log calls it
   * @param first after how long it is done first
   * @param pause between the end of a round and the next
   * @param round one at a time
   */
  Rounds(String name, Duration first, Duration pause, Runnable round) {
    this.name = name;
    this.round = round;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    var unused =
        thread.scheduleWithFixedDelay(
            this::once, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void once() {
    try {
      round.run();
      failure.set(null);
    } catch (Throwable e) {
      // Also what is no exception: a scheduler that sees it does the round never again, and says
      // nothing. A fault's text may speak of a record, its type not.
      LOG.error("{} met a fault and is done again: {}", name, e.getClass().getName());
      failure.set(e.getClass().getSimpleName());
    }
  }

  /** The simple name of what the last round met, or empty. For health. */
  Optional<String> failure() {
    return Optional.ofNullable(failure.get());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

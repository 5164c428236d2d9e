package org.safepathway.eventstore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Threads that each do one thing, whose outcomes a test looks at. */
final class Callers {

  private static final Duration BOUND = Duration.ofSeconds(30);

  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  Thread start(Runnable call) {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    call.run();
                  } catch (RuntimeException e) {
                    failures.add(e);
                  }
                });
    threads.add(thread);
    return thread;
  }

  /** Until each waits for something: for the writer, in these tests. */
  void awaitAllWaiting() {
    await()
        .atMost(BOUND)
        .until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
  }

  void awaitAllEnded() {
    await().atMost(BOUND).until(() -> threads.stream().noneMatch(Thread::isAlive));
  }
}

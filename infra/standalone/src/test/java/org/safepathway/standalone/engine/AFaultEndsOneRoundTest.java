package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is due must not stand still for good because the log was away for a moment. */
class AFaultEndsOneRoundTest {

  private static final Duration OFTEN = Duration.ofMillis(5);

  @Test
  void thoseAfterItComeAndItShowsUntilOneWentWell() {
    goesOnAfter(
        () -> {
          throw new IllegalStateException("something about a record");
        },
        "IllegalStateException");
  }

  @Test
  void alsoAfterWhatIsNoException() {
    goesOnAfter(
        () -> {
          throw new StackOverflowError();
        },
        "StackOverflowError");
  }

  private static void goesOnAfter(Runnable fault, String seen) {
    AtomicInteger rounds = new AtomicInteger();
    AtomicBoolean away = new AtomicBoolean(true);
    Runnable round =
        () -> {
          rounds.incrementAndGet();
          if (away.get()) {
            fault.run();
          }
        };
    try (Rounds ticking = new Rounds("rounds-of-a-test", OFTEN, OFTEN, round)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> rounds.get() > 3);
      assertThat(ticking.failure()).hasValue(seen);

      away.set(false);
      await().atMost(Duration.ofSeconds(20)).until(() -> ticking.failure().isEmpty());
    }
  }
}

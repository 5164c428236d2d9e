package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process of the inside waits for at its start: others that start at the same time. */
final class Awaited {

  private static final Logger LOG = LoggerFactory.getLogger(Awaited.class);
  private static final long AGAIN_MILLIS = 250;

  private Awaited() {}

  /**
   * Waits until a question is answered with yes; a fault is a no.
   *
   * @param what is waited for, as the log and the fault name it
   * @param bound how long at most
   * @throws NotThereException if it was not in time
   */
  static void until(String what, Duration bound, BooleanSupplier there) {
    long end = System.nanoTime() + bound.toNanos();
    String why = "no answer";
    boolean told = false;
    while (true) {
      try {
        if (there.getAsBoolean()) {
          return;
        }
      } catch (RuntimeException notYet) {
        why = notYet.getClass().getSimpleName();
      }
      if (System.nanoTime() - end >= 0) {
        throw new NotThereException(what, why);
      }
      if (!told) {
        LOG.info("waits for {}", what);
        told = true;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotThereException(what, "interrupted");
      }
    }
  }

  /** Thrown at the start where another process of the inside is not there in time. */
  static final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotThereException(String what, String why) {
      super("Not there in time: " + what + " (" + why + ").");
    }
  }
}

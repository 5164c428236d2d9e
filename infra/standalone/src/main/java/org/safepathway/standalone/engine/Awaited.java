package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** What a process of the inside waits for at its start: others that start at the same time. */
final class Awaited {

  private static final Logger LOG = LoggerFactory.getLogger(Awaited.class);
  private static final long AGAIN_MILLIS = 250;

  private Awaited() {}

  /**
   * Asks until there is an answer: a fault is none. The log says what is waited for and, whenever
   * it is another than before, what kind of fault there was; never what a fault says, since that is
   * others' words.
   *
   * @param what is waited for, as the log and the fault name it
   * @param bound how long at most
   * @param question whatever it is answered with is given
   * @throws NotThereException if there was none in time
   */
  static <T> T answer(String what, Duration bound, Supplier<T> question) {
    long end = System.nanoTime() + bound.toNanos();
    String told = "";
    while (true) {
      String why;
      try {
        return question.get();
      } catch (RuntimeException notYet) {
        why = kinds(notYet);
      }
      if (System.nanoTime() - end >= 0) {
        throw new NotThereException(what, why);
      }
      if (!why.equals(told)) {
        LOG.info("waits for {} ({})", what, why);
        told = why;
      }
      pause(what);
    }
  }

  /** The kind of a fault, and of what is at the bottom of it. */
  private static String kinds(Throwable fault) {
    Throwable bottom = NestedExceptionUtils.getMostSpecificCause(fault);
    String kind = fault.getClass().getSimpleName();
    return bottom == fault ? kind : kind + ", " + bottom.getClass().getSimpleName();
  }

  private static void pause(String what) {
    try {
      TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotThereException(what, "interrupted");
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

package org.safepathway.standalone.engine;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.axonserver.AxonServerAwayException;
import org.safepathway.kernel.Away;

/** The log, or whoever decides over it, does not answer: a command may have happened or not. */
final class LogAwayException extends IllegalStateException implements Away {

  private static final long serialVersionUID = 1L;

  LogAwayException(@Nullable Throwable cause) {
    super("no answer in time, or nobody to ask", cause);
  }

  /** Whether a fault is that nobody answers, or not in time. */
  static boolean tells(Throwable fault) {
    return Away.says(fault)
        || AxonServerAwayException.tells(fault)
        || Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
            .anyMatch(TimeoutException.class::isInstance);
  }

  @Override
  public boolean isAway() {
    return true;
  }
}

package org.safepathway.kernel;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a fault can say of itself: something that this process needs does not answer, and may be
 * there again soon. What was asked may have happened or not; it can be asked again under its id.
 */
public interface Away {

  /** Whether it is so. */
  boolean isAway();

  /** Whether a fault, or what it came from, says so. */
  static boolean says(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> one instanceof Away away && away.isAway());
  }
}

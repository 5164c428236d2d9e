package org.safepathway.standalone.engine;

import java.util.Deque;

/** Stops in the opposite order of starting. */
final class Closing {

  private Closing() {}

  /**
   * Closes what was opened last first, and takes it off.
   *
   * @throws IllegalStateException if one cannot be closed
   */
  static void inTurn(Deque<AutoCloseable> open) {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("could not be closed", e);
      }
    }
  }
}

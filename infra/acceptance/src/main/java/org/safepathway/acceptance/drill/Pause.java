package org.safepathway.acceptance.drill;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A moment between two looks. */
final class Pause {

  private Pause() {}

  static void shortly() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
  }
}

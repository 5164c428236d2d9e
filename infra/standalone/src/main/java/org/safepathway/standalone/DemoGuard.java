package org.safepathway.standalone;

import org.jspecify.annotations.Nullable;
import org.safepathway.identity.Loopback;

/** The demonstration has known passwords, so it may be reached from this machine only. */
final class DemoGuard {

  private DemoGuard() {}

  /**
   * Refuses a demonstration that others could reach.
   *
   * @param address the address to listen on, or null for all
   * @throws NotLoopbackException if it is not a loopback address
   */
  static void check(@Nullable String address) {
    if (!Loopback.is(address)) {
      throw new NotLoopbackException();
    }
  }

  /** Thrown at the start of a demonstration on an address that others could reach. */
  static final class NotLoopbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotLoopbackException() {
      super("The demonstration has known passwords and listens on 127.0.0.1 only.");
    }
  }
}

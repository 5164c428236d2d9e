package org.safepathway.axonserver;

import org.safepathway.kernel.Away;

/**
 * A command failed, or the server says so: no part of ours has signed it, so nothing that it says
 * is told on. Whether it happened is not known.
 */
final class UnsignedFailureException extends RuntimeException implements Away {

  private static final long serialVersionUID = 1L;

  private final boolean away;

  UnsignedFailureException(Throwable failure) {
    super("a command failed, and no part of ours has signed how", null, false, false);
    away = AxonServerAwayException.tells(failure);
  }

  @Override
  public boolean isAway() {
    return away;
  }
}

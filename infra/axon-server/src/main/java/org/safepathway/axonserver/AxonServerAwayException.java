package org.safepathway.axonserver;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Away;

/** The Axon Server does not answer, or not as one. */
public final class AxonServerAwayException extends RuntimeException implements Away {

  private static final long serialVersionUID = 1L;

  AxonServerAwayException(@Nullable Throwable cause) {
    super("The Axon Server (safe-pathway.axon-server.address) cannot be reached.", cause);
  }

  @Override
  public boolean isAway() {
    return true;
  }
}

package org.safepathway.axonserver;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Away;

/** The Axon Server does not answer, or not as one. */
public final class AxonServerAwayException extends RuntimeException implements Away {

  private static final long serialVersionUID = 1L;

  /** What the connector says of it. */
  static final Set<String> KINDS =
      Set.of(
          "io.axoniq.axonserver.connector.AxonServerException",
          "io.grpc.StatusRuntimeException",
          "org.axonframework.axonserver.connector.AxonServerException",
          "org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException",
          "org.axonframework.commandhandling.NoHandlerForCommandException");

  AxonServerAwayException(@Nullable Throwable cause) {
    super("The Axon Server (safe-pathway.axon-server.address) cannot be reached.", cause);
  }

  /** Whether a fault of Axon’s is that the server is away, or has nobody who decides. */
  public static boolean tells(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> KINDS.contains(one.getClass().getName()));
  }

  @Override
  public boolean isAway() {
    return true;
  }
}

package org.safepathway.standalone.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Away;

/** The log, or whoever decides over it, does not answer: a command may have happened or not. */
final class LogAwayException extends IllegalStateException implements Away {

  private static final long serialVersionUID = 1L;

  /** Of the connector, which one process without an Axon Server does not have. */
  private static final Set<String> KINDS =
      Set.of(
          "io.axoniq.axonserver.connector.AxonServerException",
          "io.grpc.StatusRuntimeException",
          "org.axonframework.axonserver.connector.AxonServerException",
          "org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException",
          "org.axonframework.commandhandling.NoHandlerForCommandException");

  LogAwayException(@Nullable Throwable cause) {
    super("no answer in time, or nobody to ask", cause);
  }

  /** Whether a fault is that the Axon Server is away, or has nobody who decides. */
  static boolean tells(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> KINDS.contains(one.getClass().getName()));
  }

  @Override
  public boolean isAway() {
    return true;
  }
}

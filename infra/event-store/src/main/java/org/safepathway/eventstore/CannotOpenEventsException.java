package org.safepathway.eventstore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of the event store cannot be opened; the message says which file and why. */
public final class CannotOpenEventsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotOpenEventsException(Path file, String why, @Nullable Throwable cause) {
    super("Cannot open the event store " + file + ": " + why, cause);
  }
}

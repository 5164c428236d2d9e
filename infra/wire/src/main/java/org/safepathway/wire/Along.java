package org.safepathway.wire;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What goes along with each call.
 *
 * @param token the signed token of whoever makes the present request; empty for nobody
 * @param trace of which trace of the operator’s the present request is a part, as a {@code
 *     traceparent}; empty for none
 */
public record Along(Supplier<Optional<String>> token, Supplier<Optional<String>> trace) {

  /** A token, and no trace. */
  public static Along with(Supplier<Optional<String>> token) {
    return new Along(token, Optional::empty);
  }
}

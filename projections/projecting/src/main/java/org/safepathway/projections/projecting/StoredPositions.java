package org.safepathway.projections.projecting;

import java.util.Arrays;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** How far processors had come when they last ran, before they run again. */
public final class StoredPositions {

  private StoredPositions() {}

  /**
   * Whether a processor was further than the log is: an older copy of it was put in its place, and
   * what happens from now on would be passed over as known.
   *
   * @param name of the processor
   */
  public static boolean areAhead(
      String name, StreamableMessageSource<TrackedEventMessage<?>> events, TokenStore tokens) {
    return furthest(name, tokens) > ProjectingRuntime.headOf(events);
  }

  /** Makes a processor begin with the first event; it must not run, here or elsewhere. */
  public static void forget(String name, TokenStore tokens) {
    for (int segment : tokens.fetchSegments(name)) {
      var claimed = tokens.fetchToken(name, segment);
      tokens.deleteToken(name, segment);
    }
  }

  private static long furthest(String name, TokenStore tokens) {
    return Arrays.stream(tokens.fetchSegments(name))
        .mapToObj(
            segment -> {
              TrackingToken token = tokens.fetchToken(name, segment);
              tokens.releaseClaim(name, segment);
              return token;
            })
        .filter(Objects::nonNull)
        .mapToLong(token -> token.position().orElse(-1))
        .max()
        .orElse(-1);
  }
}

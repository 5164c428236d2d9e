package org.safepathway.projections.positions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.safepathway.projections.projecting.SharedPositions;

/** All segments of a processor, with claims that are extended until it is closed. */
final class Held implements SharedPositions.Hold {

  private static final long PAUSE_MILLIS = 200;

  /** How often within a claim’s time it is extended. */
  private static final int TIMES = 5;

  private final TokenStore tokens;
  private final String processor;
  private final List<Integer> segments = new ArrayList<>();
  private final ScheduledExecutorService extending =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("held-positions").daemon().factory());

  private Held(TokenStore tokens, String processor, Duration timeout) {
    this.tokens = tokens;
    this.processor = processor;
    long often = Math.max(1, timeout.toMillis() / TIMES);
    var unused =
        extending.scheduleWithFixedDelay(this::extend, often, often, TimeUnit.MILLISECONDS);
  }

  static Held of(
      TokenStore tokens, String processor, int segments, Duration patience, Duration timeout)
      throws InterruptedException {
    if (tokens.fetchSegments(processor).length == 0) {
      try {
        tokens.initializeTokenSegments(processor, segments);
      } catch (UnableToClaimTokenException another) {
        // Another process began at the same moment.
      }
    }
    Held held = new Held(tokens, processor, timeout);
    try {
      held.take(patience);
      return held;
    } catch (RuntimeException | InterruptedException e) {
      held.close();
      throw e;
    }
  }

  private void take(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (int segment : tokens.fetchSegments(processor)) {
      while (!takes(segment)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              "another process projects: stop it, so that one alone builds the documents");
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  private boolean takes(int segment) {
    try {
      var unused = tokens.fetchToken(processor, segment);
      synchronized (segments) {
        segments.add(segment);
      }
      return true;
    } catch (UnableToClaimTokenException another) {
      return false;
    }
  }

  /** A claim that is lost all the same is found by whoever stores a position. */
  private void extend() {
    for (int segment : mine()) {
      try {
        tokens.extendClaim(processor, segment);
      } catch (RuntimeException away) {
        // Tried again.
      }
    }
  }

  private List<Integer> mine() {
    synchronized (segments) {
      return List.copyOf(segments);
    }
  }

  @Override
  public void close() {
    extending.shutdownNow();
    for (int segment : mine()) {
      tokens.releaseClaim(processor, segment);
    }
  }
}

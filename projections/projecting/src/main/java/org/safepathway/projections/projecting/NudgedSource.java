package org.safepathway.projections.projecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * An event source whose readers can be told to look again. A pooled processor asks a source that
 * does not call back (the embedded event store) only twice a second, which is too long for a desk
 * that waits for its own document.
 */
public final class NudgedSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final Set<NudgedStream> streams = ConcurrentHashMap.newKeySet();

  /** Around a source that does not call back. */
  public NudgedSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
    this.source = source;
  }

  /** Tells all readers to look again. */
  public void nudge() {
    for (NudgedStream stream : streams) {
      stream.nudge();
    }
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
    NudgedStream stream = new NudgedStream(source.openStream(after));
    streams.add(stream);
    return stream;
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return source.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return source.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant dateTime) {
    return source.createTokenAt(dateTime);
  }

  @Override
  public @Nullable TrackingToken createTokenSince(Duration duration) {
    return source.createTokenSince(duration);
  }

  private final class NudgedStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private volatile @Nullable Runnable callback;

    NudgedStream(BlockingStream<TrackedEventMessage<?>> stream) {
      this.stream = stream;
    }

    void nudge() {
      Runnable there = callback;
      if (there != null) {
        there.run();
      }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public boolean hasNextAvailable() {
      return stream.hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
      callback = onAvailable;
      stream.setOnAvailableCallback(onAvailable);
      return true;
    }

    @Override
    public void close() {
      callback = null;
      streams.remove(this);
      stream.close();
    }
  }
}

package org.safepathway.projections.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.projections.store.ReadStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a projection from the first event, by a straight read and without processors. Into the
 * stores of a {@link org.safepathway.projections.store.StoreRebuild}, while the projection does not
 * run. The stored token may stay as it is: the fresh documents are not behind it, and events read
 * again change nothing. Dead letters begin afresh with the documents.
 */
public final class Rebuild {

  private static final int BATCH = 1_000;
  private static final int PATIENCE_SECONDS = 10;
  private static final long PAUSE_MILLIS = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private Rebuild() {}

  /**
   * Projects all events that are there at the beginning.
   *
   * @param stores fresh stores
   * @param owners whose streams are, for events that cannot be read
   * @return how many events were folded or parked
   * @throws IllegalStateException if the stream ends before its own head
   */
  public static long run(
      Projection<?> projection,
      StreamableMessageSource<TrackedEventMessage<?>> events,
      ReadStores stores,
      StreamOwners owners,
      RebuildProgress progress)
      throws InterruptedException {
    Projector<?> projector = new Projector<>(projection, stores, FaultPoint.NONE);
    EventReading reading = new EventReading(owners);
    long head = ProjectingRuntime.headOf(events);
    long position = -1;
    long count = 0;
    List<PositionedEvent> batch = new ArrayList<>(BATCH);
    try (BlockingStream<TrackedEventMessage<?>> stream =
        events.openStream(events.createTailToken())) {
      while (position < head || nextIsAt(position, stream)) {
        if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the event stream ends before its head");
        }
        TrackedEventMessage<?> message = stream.nextAvailable();
        position = EventReading.positionOf(message);
        Optional<PositionedEvent> event = reading.of(message);
        event.ifPresent(batch::add);
        count += event.isPresent() ? 1 : 0;
        if (batch.size() >= BATCH && !nextIsAt(position, stream)) {
          project(projector, batch);
          batch.clear();
          progress.rebuilt(position, head);
        }
      }
    }
    project(projector, batch);
    progress.rebuilt(position, head);
    return count;
  }

  /**
   * What a fold needs and is away for a moment must not throw away hours of work: the same batch is
   * projected again, which changes nothing twice.
   */
  static void project(Projector<?> projector, List<PositionedEvent> batch)
      throws InterruptedException {
    while (true) {
      try {
        projector.project(batch);
        return;
      } catch (RuntimeException e) {
        if (!Away.says(e)) {
          throw e;
        }
        LOG.warn("a rebuild waits for what is away: {}", e.getClass().getName());
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** An upcaster may make several events of one: they share a position, and so a batch. */
  private static boolean nextIsAt(long position, BlockingStream<TrackedEventMessage<?>> stream) {
    return stream
        .peek()
        .filter(message -> EventReading.positionOf(message) == position)
        .isPresent();
  }
}

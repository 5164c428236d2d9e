package org.safepathway.projections.projecting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;

/**
 * A projection that runs: a pooled streaming processor that starts behind its stored token, folds
 * in batches, and stores the token after the documents. Positions are global indexes of events; -1
 * stands before the first.
 */
public final class ProjectingRuntime implements AutoCloseable {

  private static final long NUDGE_MILLIS = 25;
  private static final long WAIT_MILLIS = 5;
  private static final Duration STOP = Duration.ofSeconds(30);

  /** Where others wait for what this process stores, it stores soon, also where nothing was its. */
  private static final long SHARED_STORE_MILLIS = 250;

  private static final long SHARED_CLAIM_MILLIS = 1_000;

  private final String name;
  private final @Nullable SharedPositions shared;
  private final NudgedSource events;
  private final Projector<?> projector;
  private final BatchingInvoker.Positions positions = new BatchingInvoker.Positions();
  private final AtomicLong lastPosition = new AtomicLong(-1);
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService workers;
  private final ScheduledExecutorService nudger;
  private final PooledStreamingEventProcessor processor;

  private ProjectingRuntime(
      Projection<?> projection,
      StreamableMessageSource<TrackedEventMessage<?>> events,
      TokenStore tokens,
      ReadStores stores,
      ProjectingSettings settings) {
    this.events = new NudgedSource(events);
    this.projector = new Projector<>(projection, stores, settings.faults());
    this.name = nameOf(projection);
    this.shared = tokens instanceof SharedPositions others ? others : null;
    this.coordinator = Executors.newSingleThreadScheduledExecutor(threads(name + "-coordinator"));
    this.workers = Executors.newScheduledThreadPool(settings.segments(), threads(name));
    this.nudger = Executors.newSingleThreadScheduledExecutor(threads(name + "-nudger"));
    PooledStreamingEventProcessor.Builder building =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(
                new BatchingInvoker(projector, positions, new EventReading(settings.owners())))
            .messageSource(this.events)
            .tokenStore(tokens)
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(workers)
            .initialSegmentCount(settings.segments())
            // The default is a replay token, which would have to be unwrapped in every position.
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(settings.batchSize());
    this.processor =
        (shared == null
                ? building
                : building
                    .claimExtensionThreshold(SHARED_STORE_MILLIS)
                    .tokenClaimInterval(SHARED_CLAIM_MILLIS))
            .build();
  }

  /** The name of a projection’s processor. */
  public static String nameOf(Projection<?> projection) {
    return "projection-" + projection.name();
  }

  /**
   * Whether the projection has begun in these stores. Where documents are and this says no, what it
   * kept of them is lost, and they are of no use without a rebuild.
   */
  public static boolean hasBegun(Projection<?> projection, ReadStores stores) {
    return stores.names().contains(StoreName.inside(projection.name()))
        && new WorkingStore(stores, projection.name()).isClaimed();
  }

  /**
   * Whether more was projected than the log has: an older copy of it was put in its place, and what
   * happens from now on would be passed over as known.
   *
   * @param stores which are not empty
   */
  public static boolean isAhead(
      Projection<?> projection, StreamableMessageSource<?> events, ReadStores stores) {
    return new WorkingStore(stores, projection.name()).furthest() > headOf(events);
  }

  /**
   * Starts a projection. The token's processor is named {@code projection-<name>}.
   *
   * @param events the event store, or any source of tracked events
   * @param tokens where the processor's token is kept; a token that is behind what was written does
   *     no harm, so a restored or a fresh one may be given. Where it is {@link SharedPositions},
   *     other processes may have some of the segments
   * @param stores where documents go; open until after {@link #close()}
   * @throws RebuildNeededException if the stores were written by another version of the projection
   */
  public static ProjectingRuntime start(
      Projection<?> projection,
      StreamableMessageSource<TrackedEventMessage<?>> events,
      TokenStore tokens,
      ReadStores stores,
      ProjectingSettings settings) {
    ProjectingRuntime runtime = new ProjectingRuntime(projection, events, tokens, stores, settings);
    runtime.processor.start();
    var unused =
        runtime.nudger.scheduleWithFixedDelay(
            runtime.events::nudge, NUDGE_MILLIS, NUDGE_MILLIS, TimeUnit.MILLISECONDS);
    return runtime;
  }

  /**
   * Up to where all documents are written, by whichever process; every event up to here is folded
   * or parked.
   */
  public long position() {
    Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
    long least = Long.MAX_VALUE;
    double share = 0;
    for (Map.Entry<Integer, EventTrackerStatus> segment : segments.entrySet()) {
      share += 1.0 / (segment.getValue().getSegment().getMask() + 1);
      long stored = segment.getValue().getCurrentPosition().orElse(-1);
      least = Math.min(least, Math.max(stored, positions.of(segment.getKey())));
    }
    if (share >= 1) {
      return lastPosition.accumulateAndGet(least, Math::max);
    }
    // While segments are being claimed, or are another’s, those that are left say too much.
    return shared == null
        ? lastPosition.get()
        : lastPosition.accumulateAndGet(shared.least(name), Math::max);
  }

  /** The position of the last event there is, or -1. */
  public long head() {
    return headOf(events);
  }

  /** How many positions are not yet projected. */
  public long lag() {
    return Math.max(0, head() - position());
  }

  /**
   * Waits until all events that are there now are projected; so that a desk finds its own document
   * after an act.
   *
   * @return whether they are; false when the time was up first
   */
  public boolean awaitHead(Duration bound) throws InterruptedException {
    return awaitPosition(head(), bound);
  }

  /**
   * Waits until a position is projected.
   *
   * @return whether it is; false when the time was up first
   */
  public boolean awaitPosition(long position, Duration bound) throws InterruptedException {
    long deadline = System.nanoTime() + bound.toNanos();
    while (position() < position) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      events.nudge();
      positions.awaitChange(WAIT_MILLIS);
    }
    return true;
  }

  /** The events that are not folded, ordered by victim's first failure; empty when all is well. */
  public List<DeadLetter> deadLetters() {
    return projector.deadLetters();
  }

  /**
   * The simple name of what stopped a segment (a fault of disk or store; it is tried again), or
   * empty when all run. For health.
   */
  public Optional<String> failure() {
    return processor.processingStatus().values().stream()
        .filter(EventTrackerStatus::isErrorState)
        .map(status -> status.getError().getClass().getSimpleName())
        .findFirst();
  }

  /** Whether it was started, and neither closed nor broken for good. */
  public boolean isRunning() {
    return processor.isRunning();
  }

  /** Stops after the batch at work. */
  @Override
  public void close() {
    nudger.shutdownNow();
    processor.shutDown();
    coordinator.shutdown();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  static long headOf(StreamableMessageSource<?> events) {
    TrackingToken head = events.createHeadToken();
    return head == null ? -1 : head.position().orElse(-1);
  }

  private static ThreadFactory threads(String name) {
    return Thread.ofPlatform().name(name + "-", 0).daemon().factory();
  }
}

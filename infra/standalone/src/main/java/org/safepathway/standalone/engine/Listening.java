package org.safepathway.standalone.engine;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;
import org.safepathway.projections.projecting.NudgedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that follows the events in order and remembers where it was: after a fault it tries the
 * same event again, so that nothing is skipped.
 */
final class Listening implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final String name;
  private final NudgedSource events;
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final PooledStreamingEventProcessor processor;
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;

  private record Failure(long position, String what) {}

  /**
   * Starts to listen.
   *
   * @param name of the processor and its token
   * @param listener takes each event with its position; idempotent
   */
  Listening(
      String name,
      StreamableMessageSource<TrackedEventMessage<?>> events,
      TokenStore tokens,
      BiConsumer<Event, Long> listener) {
    this.name = name;
    this.events = new NudgedSource(events);
    coordinator =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name + "-coordinator").daemon().factory());
    worker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(new Handler(heard(listener)))
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build())
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(this.events)
            .tokenStore(tokens)
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(100)
            .build();
    processor.start();
  }

  private BiConsumer<Event, Long> heard(BiConsumer<Event, Long> listener) {
    return (event, position) -> {
      try {
        listener.accept(event, position);
        failure.updateAndGet(was -> was == null || position >= was.position() ? null : was);
      } catch (RuntimeException e) {
        // A fault's text may speak of a record, its type not.
        LOG.error("{} met a fault and tries again: {}", name, e.getClass().getName());
        failure.set(new Failure(position, e.getClass().getSimpleName()));
        throw e;
      }
    };
  }

  /** The simple name of what it met at the event that it tries again, or empty. For health. */
  Optional<String> failure() {
    return Optional.ofNullable(failure.get()).map(Failure::what);
  }

  /** Makes the next one of this name begin with the first event. */
  static void forget(String name, TokenStore tokens) {
    for (int segment : tokens.fetchSegments(name)) {
      var unused = tokens.fetchToken(name, segment);
      tokens.deleteToken(name, segment);
    }
  }

  /** Has it look for new events now, and not when it would by itself. */
  void hurry() {
    events.nudge();
  }

  /** Whether it has taken every event that is there now. */
  boolean isCurrent() {
    TrackingToken head = events.createHeadToken();
    long last = head == null ? -1 : head.position().orElse(-1);
    return last < 0
        || processor.processingStatus().values().stream()
            .anyMatch(status -> status.getCurrentPosition().orElse(-1) >= last);
  }

  @Override
  public void close() {
    processor.shutDown();
    coordinator.shutdown();
    worker.shutdown();
  }

  /** What Axon calls. */
  static final class Handler {

    private final BiConsumer<Event, Long> listener;

    Handler(BiConsumer<Event, Long> listener) {
      this.listener = listener;
    }

    @EventHandler
    void on(Event event, TrackingToken token) {
      listener.accept(event, position(token));
    }

    private static long position(TrackingToken token) {
      return token instanceof GlobalSequenceTrackingToken global
          ? global.getGlobalIndex()
          : token.position().orElseThrow();
    }
  }
}

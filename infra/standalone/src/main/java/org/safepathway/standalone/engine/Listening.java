package org.safepathway.standalone.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
import org.safepathway.kernel.Event;

/**
 * Something that follows the events in order and remembers where it was: after a fault it tries the
 * same event again, so that nothing is skipped.
 */
final class Listening implements AutoCloseable {

  private final StreamableMessageSource<TrackedEventMessage<?>> events;
  private final PooledStreamingEventProcessor processor;
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;

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
    this.events = events;
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
                    .eventHandlers(new Handler(listener))
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build())
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(events)
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

package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Missing;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.projections.projecting.NudgedSource;
import org.safepathway.projections.projecting.StoredPositions;
import org.safepathway.standalone.ending.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that follows the events in order and remembers where it was: after a fault it tries the
 * same event again, so that nothing is skipped. What cannot be read, or hangs on a stream that
 * cannot be, is set aside and tried again from time to time, first at each start.
 */
final class Listening implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final int PATIENCE_SECONDS = 10;

  private final String name;
  private final SetAside aside;
  private final NudgedSource events;
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final PooledStreamingEventProcessor processor;
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;
  private final Rounds again;

  private record Failure(long position, String what) {}

  /**
   * Starts to listen.
   *
   * @param name of the processor and its token
   * @param aside keeps what could not be dealt with, which is tried again now
   * @param patience how long after a try what was set aside is tried again
   * @param listener takes each event with its position; idempotent, also where an event comes late
   */
  Listening(
      String name,
      StreamableMessageSource<TrackedEventMessage<?>> events,
      TokenStore tokens,
      SetAside aside,
      Duration patience,
      BiConsumer<Event, Long> listener) {
    this.name = name;
    this.aside = aside;
    this.events = new NudgedSource(events);
    if (StoredPositions.areAhead(name, events, tokens)) {
      LOG.warn("the log ends before what {} has heard: it begins with the first event", name);
      StoredPositions.forget(name, tokens);
    }
    coordinator =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name + "-coordinator").daemon().factory());
    worker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(new Invoker(listener))
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
    again = new Rounds(name + "-again", Duration.ZERO, patience, () -> tryAgain(listener));
    processor.start();
  }

  private void hear(BiConsumer<Event, Long> listener, Event event, long position) {
    try {
      listener.accept(event, position);
      failure.updateAndGet(was -> was == null || position >= was.position() ? null : was);
      aside.done(name, position);
    } catch (UnreadableStreamException unreadable) {
      // Nothing can be decided there: everybody else’s must not wait for it.
      pass(position);
    } catch (RuntimeException e) {
      if (event instanceof Record record && Missing.in(record)) {
        pass(position);
        return;
      }
      // A fault's text may speak of a record, its type not.
      LOG.error("{} met a fault and tries again: {}", name, e.getClass().getName());
      failure.set(new Failure(position, e.getClass().getSimpleName()));
      throw e;
    }
  }

  private void pass(long position) {
    aside.add(name, position);
    LOG.error("{} passes over an event that it cannot read", name);
  }

  /** What was set aside, where it can be dealt with now. */
  private void tryAgain(BiConsumer<Event, Long> listener) {
    for (long position : aside.of(name)) {
      try (BlockingStream<TrackedEventMessage<?>> there =
          events.openStream(new GlobalSequenceTrackingToken(position - 1))) {
        if (there.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          TrackedEventMessage<?> message = there.nextAvailable();
          Event event = read(message);
          if (event != null && positionOf(message) == position) {
            hear(listener, event, position);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException notYet) {
        LOG.error("{} cannot yet do what it set aside: {}", name, notYet.getClass().getName());
      }
    }
  }

  /** The event, or null where there is none of a victim’s, or none that can be read. */
  private static @Nullable Event read(EventMessage<?> message) {
    try {
      return message.getPayload() instanceof Event event ? event : null;
    } catch (RuntimeException damaged) {
      return null;
    }
  }

  private static boolean isUnreadable(EventMessage<?> message) {
    try {
      Object payload = message.getPayload();
      return payload == null || payload instanceof UnknownSerializedType;
    } catch (RuntimeException damaged) {
      return true;
    }
  }

  private static long positionOf(TrackedEventMessage<?> message) {
    TrackingToken token = message.trackingToken();
    if (token == null) {
      throw new IllegalStateException("an event without a position");
    }
    return token instanceof GlobalSequenceTrackingToken global
        ? global.getGlobalIndex()
        : token.position().orElseThrow();
  }

  /** The simple name of what it met at the event that it tries again, or empty. For health. */
  Optional<String> failure() {
    return Optional.ofNullable(failure.get()).map(Failure::what);
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
    again.close();
    processor.shutDown();
    coordinator.shutdown();
    worker.shutdown();
  }

  /**
   * What Axon calls. An event that this program cannot read is set aside, or everybody’s would stop
   * behind it: where it is, nothing more is decided, and the rooms keep and show that it is there.
   */
  private final class Invoker implements EventHandlerInvoker {

    private final BiConsumer<Event, Long> listener;

    Invoker(BiConsumer<Event, Long> listener) {
      this.listener = listener;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
      return read(message) != null || isUnreadable(message);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
      return Event.class.isAssignableFrom(payloadType)
          || UnknownSerializedType.class.isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
      if (!(message instanceof TrackedEventMessage<?> tracked)) {
        throw new IllegalStateException("an event without a position");
      }
      Event event = read(message);
      if (event == null) {
        pass(positionOf(tracked));
      } else {
        hear(listener, event, positionOf(tracked));
      }
    }

    /** Documents are rebuilt aside, and what else follows begins under a new name. */
    @Override
    public boolean supportsReset() {
      return false;
    }
  }
}

package org.safepathway.projections.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.safepathway.kernel.Event;

/**
 * Hands a streaming processor's batch to the projector as one, while its last event is handled. Not
 * in the unit of work's prepare-commit: the processor registers the storing of its token there
 * first, so that a crash between the two would lose the batch.
 */
final class BatchingInvoker implements EventHandlerInvoker {

  /** Hears that a batch's documents are written. */
  interface Listener {
    void projected(int segment, long position);
  }

  private static final String BATCH = BatchingInvoker.class.getName() + ".batch";

  private final Projector<?> projector;
  private final Listener listener;
  private final EventReading reading;

  BatchingInvoker(Projector<?> projector, Listener listener, EventReading reading) {
    this.projector = projector;
    this.listener = listener;
    this.reading = reading;
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return reading
        .of(message)
        .filter(event -> segment.matches(event.victim().value().hashCode()))
        .isPresent();
  }

  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return Event.class.isAssignableFrom(payloadType)
        || UnknownSerializedType.class.isAssignableFrom(payloadType);
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    List<PositionedEvent> batch =
        unit.getOrComputeResource(BATCH + segment.getSegmentId(), none -> new ArrayList<>());
    reading.of(message).ifPresent(batch::add);
    boolean last = !(unit instanceof BatchingUnitOfWork<?> many) || many.isLastMessage();
    if (last && !batch.isEmpty()) {
      projector.project(batch);
      listener.projected(segment.getSegmentId(), batch.getLast().position());
    }
  }

  /** Documents are rebuilt aside, never by resetting the processor. */
  @Override
  public boolean supportsReset() {
    return false;
  }

  /** Positions of segments as batches are written. */
  static final class Positions implements Listener {

    private final Map<Integer, Long> bySegment = new ConcurrentHashMap<>();
    private final Object change = new Object();

    @Override
    public void projected(int segment, long position) {
      bySegment.merge(segment, position, Math::max);
      synchronized (change) {
        change.notifyAll();
      }
    }

    long of(int segment) {
      return bySegment.getOrDefault(segment, -1L);
    }

    void awaitChange(long millis) throws InterruptedException {
      synchronized (change) {
        change.wait(millis);
      }
    }
  }
}

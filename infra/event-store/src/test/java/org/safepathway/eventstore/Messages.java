package org.safepathway.eventstore;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

/** Events as an aggregate would publish them, and what a store holds. */
final class Messages {

  private Messages() {}

  static DomainEventMessage<?> added(String tally, long sequence) {
    return new GenericDomainEventMessage<>(
        "Tally",
        tally,
        sequence,
        new Tally.Added(tally, (int) sequence),
        MetaData.with("request", tally + "/" + sequence));
  }

  static void append(EventStorageEngine engine, String tally, long sequence) {
    engine.appendEvents(List.of(added(tally, sequence)));
  }

  static List<? extends TrackedEventMessage<?>> all(EventStorageEngine engine) {
    return engine.readEvents(null, false).toList();
  }

  static List<Long> positions(EventStorageEngine engine) {
    return all(engine).stream().map(event -> position(event)).toList();
  }

  static long position(TrackedEventMessage<?> event) {
    return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
  }
}

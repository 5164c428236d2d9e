package org.safepathway.axonserver.testing;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Puts an event that no program can read on the log of an Axon Server, a real one or that here. */
public final class DamagedEvent {

  private DamagedEvent() {}

  /**
   * Puts one behind the last event of the oldest stream whose name begins so.
   *
   * @param address {@code host:port}
   * @param prefix of the stream’s name
   * @return the stream
   * @throws IllegalStateException if there is no such stream
   */
  public static String append(String address, String prefix)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (AnyLog log = new AnyLog(address)) {
      List<Event> events = log.events();
      String stream =
          events.stream()
              .map(Event::getAggregateIdentifier)
              .filter(name -> name.startsWith(prefix))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no such stream"));
      Event last =
          events.reversed().stream()
              .filter(event -> event.getAggregateIdentifier().equals(stream))
              .findFirst()
              .orElseThrow();
      log.append(damaged(last));
      return stream;
    }
  }

  private static Event damaged(Event last) {
    return last.toBuilder()
        .setMessageIdentifier(UUID.randomUUID().toString())
        .setAggregateSequenceNumber(last.getAggregateSequenceNumber() + 1)
        .setPayload(last.getPayload().toBuilder().setData(ByteString.copyFromUtf8("{\"damaged\":")))
        .build();
  }
}

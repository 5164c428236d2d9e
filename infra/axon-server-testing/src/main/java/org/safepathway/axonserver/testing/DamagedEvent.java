package org.safepathway.axonserver.testing;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Puts an event that no program can read on the log of an Axon Server, a real one or that here. */
public final class DamagedEvent {

  private static final String CONTEXT = "default";
  private static final int AT_ONCE = 100;
  private static final long PATIENCE_SECONDS = 20;

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
    int colon = address.lastIndexOf(':');
    AxonServerConnectionFactory factory =
        AxonServerConnectionFactory.forClient("damage", "damage-" + UUID.randomUUID())
            .routingServers(
                new ServerAddress(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
            .build();
    try {
      AxonServerConnection connection = factory.connect(CONTEXT);
      Event last = last(connection.eventChannel(), prefix);
      var unused =
          connection
              .eventChannel()
              .appendEvents(damaged(last))
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return last.getAggregateIdentifier();
    } finally {
      factory.shutdown();
    }
  }

  private static Event damaged(Event last) {
    return last.toBuilder()
        .setMessageIdentifier(UUID.randomUUID().toString())
        .setAggregateSequenceNumber(last.getAggregateSequenceNumber() + 1)
        .setPayload(last.getPayload().toBuilder().setData(ByteString.copyFromUtf8("{\"damaged\":")))
        .build();
  }

  private static Event last(EventChannel channel, String prefix)
      throws InterruptedException, ExecutionException, TimeoutException {
    long head = channel.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    EventStream events = channel.openStream(-1, AT_ONCE);
    Event last = null;
    try {
      long position = -1;
      while (position < head) {
        EventWithToken next = events.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new TimeoutException("the log says no more");
        }
        position = next.getToken();
        last = isLater(next.getEvent(), last, prefix) ? next.getEvent() : last;
      }
    } finally {
      events.close();
    }
    if (last == null) {
      throw new IllegalStateException("no such stream");
    }
    return last;
  }

  private static boolean isLater(Event event, @Nullable Event last, String prefix) {
    return last == null
        ? event.getAggregateIdentifier().startsWith(prefix)
        : event.getAggregateIdentifier().equals(last.getAggregateIdentifier());
  }
}

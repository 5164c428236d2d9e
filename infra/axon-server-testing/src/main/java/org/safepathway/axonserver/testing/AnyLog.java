package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The log of an Axon Server, a real one or that here, as a client of it reads it. */
public final class AnyLog implements AutoCloseable {

  private static final String CONTEXT = "default";
  private static final int AT_ONCE = 100;

  /** How long an answer may take. */
  static final long PATIENCE_SECONDS = 20;

  private final AxonServerConnectionFactory factory;
  private final EventChannel channel;

  /**
   * Of one.
   *
   * @param address {@code host:port}
   */
  public AnyLog(String address) {
    int colon = address.lastIndexOf(':');
    factory =
        AxonServerConnectionFactory.forClient("any-log", "any-log-" + UUID.randomUUID())
            .routingServers(
                new ServerAddress(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
            .build();
    channel = factory.connect(CONTEXT).eventChannel();
  }

  /**
   * Every event that is there now, with all that goes with it, in order.
   *
   * @throws TimeoutException if the server says no more before the end
   */
  public List<byte[]> everything()
      throws InterruptedException, ExecutionException, TimeoutException {
    return events().stream().map(Event::toByteArray).toList();
  }

  /** Every event that is there now, in order. */
  List<Event> events() throws InterruptedException, ExecutionException, TimeoutException {
    long head = channel.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    List<Event> all = new ArrayList<>();
    EventStream events = channel.openStream(-1, AT_ONCE);
    try {
      long position = -1;
      while (position < head) {
        EventWithToken next = events.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new TimeoutException("the log says no more");
        }
        position = next.getToken();
        all.add(next.getEvent());
      }
    } finally {
      events.close();
    }
    return all;
  }

  /** Appends one. */
  void append(Event event) throws InterruptedException, ExecutionException, TimeoutException {
    var unused = channel.appendEvents(event).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    factory.shutdown();
  }
}

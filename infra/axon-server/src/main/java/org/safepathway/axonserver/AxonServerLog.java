package org.safepathway.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.AxonException;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.safepathway.eventstore.EventLog;
import org.safepathway.eventstore.Marks;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.eventstore.serial.EventSerializer;

/**
 * A log on an Axon Server, over which commands go too ({@link AxonServerCommands}). The positions
 * of those who follow it are in a file of this process, which is backed up and restored with the
 * log, from the same moment.
 */
public final class AxonServerLog implements EventLog {

  private static final String COMPONENT = "inside";
  private static final long PATIENCE_SECONDS = 20;
  private static final int AT_ONCE = 500;

  private final AxonServerConfiguration settings;
  private final AxonServerConnectionManager connections;
  private final EventUpcaster upcasters;
  private final @Nullable CommandSignatures signatures;
  private final SqliteEvents positions;

  private AxonServerLog(
      AxonServerAddress where,
      String client,
      EventUpcaster upcasters,
      Path positions,
      @Nullable CommandSignatures signatures) {
    this.upcasters = upcasters;
    this.signatures = signatures;
    settings = settings(where, client);
    connections =
        AxonServerConnectionManager.builder()
            .axonServerConfiguration(settings)
            .routingServers(where.address())
            .build();
    connections.start();
    try {
      var unused = last();
      this.positions = SqliteEvents.open(positions);
    } catch (RuntimeException e) {
      connections.shutdown();
      throw e;
    }
  }

  /**
   * Opens it.
   *
   * @param client what this process is called there; no other that is connected has the same
   * @param upcasters what brings older shapes of events up to date when they are read
   * @param positions the file for the positions; its folder exists
   * @param signatures by which commands are signed and checked, or null for a process that is alone
   * @throws AxonServerAwayException if it does not answer
   */
  public static AxonServerLog open(
      AxonServerAddress where,
      String client,
      EventUpcaster upcasters,
      Path positions,
      @Nullable CommandSignatures signatures) {
    return new AxonServerLog(where, client, upcasters, positions, signatures);
  }

  private static AxonServerConfiguration settings(AxonServerAddress where, String client) {
    AxonServerConfiguration.Builder builder =
        AxonServerConfiguration.builder()
            .servers(where.address())
            .context(where.context())
            .componentName(COMPONENT)
            // Axon would say the id of the process and the name of the machine.
            .clientId(client)
            .suppressDownloadMessage();
    if (where.token() != null) {
      builder.token(where.token());
    }
    if (where.certificate() != null) {
      builder.ssl(where.certificate().toString());
    }
    return builder.build();
  }

  @Override
  public void configure(Configurer configurer) {
    var unused =
        configurer.configureEventStore(
            _ ->
                AxonServerEventStore.builder()
                    .configuration(settings)
                    .platformConnectionManager(connections)
                    .defaultContext(settings.getContext())
                    .eventSerializer(EventSerializer.forEvents())
                    .snapshotSerializer(EventSerializer.forEvents())
                    .snapshotFilter(SnapshotFilter.allowAll())
                    .upcasterChain(upcasters)
                    .build());
    var commands =
        configurer.configureCommandBus(
            _ -> AxonServerCommands.over(connections, settings, signatures));
  }

  @Override
  public TokenStore tokenStore() {
    return positions.tokenStore();
  }

  @Override
  public Marks marks() {
    return positions.marks();
  }

  @Override
  public Set<String> streamsWith(Class<?> type) {
    Set<String> streams = new HashSet<>();
    long last = last();
    if (last < 0) {
      return streams;
    }
    EventStream events = channel().openStream(-1, AT_ONCE);
    try {
      long position = -1;
      while (position < last) {
        EventWithToken next = events.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AxonServerAwayException(null);
        }
        position = next.getToken();
        if (next.getEvent().getPayload().getType().equals(type.getName())) {
          streams.add(next.getEvent().getAggregateIdentifier());
        }
      }
      return streams;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AxonServerAwayException(e);
    } finally {
      events.close();
    }
  }

  private EventChannel channel() {
    return connections.getConnection(settings.getContext()).eventChannel();
  }

  /** The position of the last event, or -1. */
  private long last() {
    try {
      return channel().getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AxonServerAwayException(e);
    } catch (ExecutionException | TimeoutException | AxonException e) {
      throw new AxonServerAwayException(e);
    }
  }

  @Override
  public void close() {
    connections.shutdown();
    positions.close();
  }
}

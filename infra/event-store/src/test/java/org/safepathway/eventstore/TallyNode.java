package org.safepathway.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.messaging.StreamableMessageSource;
import org.safepathway.eventstore.serial.EventSerializer;

/** An Axon application with the tally and one streaming processor, on a given store. */
final class TallyNode implements AutoCloseable {

  static final String PROCESSOR = "seen";

  private static final int EVENTS_TO_A_SNAPSHOT = 10;

  /** What the processor was given, in order. */
  @ProcessingGroup(PROCESSOR)
  static final class Seen {

    record Sight(long position, Object event, boolean replayed) {}

    final List<Sight> sights = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(Tally.Opened event, TrackingToken token, ReplayStatus status) {
      sights.add(new Sight(token.position().orElseThrow(), event, status.isReplay()));
    }

    @EventHandler
    void on(Tally.Added event, TrackingToken token, ReplayStatus status) {
      sights.add(new Sight(token.position().orElseThrow(), event, status.isReplay()));
    }

    List<Long> positions() {
      return sights.stream().map(Sight::position).toList();
    }
  }

  final Seen seen = new Seen();
  private final Configuration axon;

  TallyNode(SqliteEvents events) {
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(config -> EventSerializer.forEvents())
            .configureEmbeddedEventStore(config -> events.engine())
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(Tally.class)
                    .configureSnapshotTrigger(
                        config ->
                            new EventCountSnapshotTriggerDefinition(
                                config.snapshotter(), EVENTS_TO_A_SNAPSHOT)));
    configurer
        .eventProcessing()
        .usingPooledStreamingEventProcessors()
        .registerTokenStore(config -> events.tokenStore())
        .registerPooledStreamingEventProcessorConfiguration(
            (config, builder) ->
                builder
                    .initialSegmentCount(1)
                    .batchSize(100)
                    .tokenClaimInterval(50)
                    .initialToken(StreamableMessageSource::createTailToken))
        .registerEventHandler(config -> seen);
    this.axon = configurer.start();
  }

  CommandGateway commands() {
    return axon.commandGateway();
  }

  PooledStreamingEventProcessor processor() {
    return axon.eventProcessingConfiguration()
        .eventProcessor(PROCESSOR, PooledStreamingEventProcessor.class)
        .orElseThrow();
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}

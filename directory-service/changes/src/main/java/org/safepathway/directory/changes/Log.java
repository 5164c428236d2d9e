package org.safepathway.directory.changes;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Registry;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;

/** Axon with the directory’s aggregates over its own log (decisions 0004 and 0017). */
final class Log implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final CommandTargetResolver BY_STREAM =
      message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).stream(), null);

  private final SqliteEvents events;
  private final Configuration axon;
  private final CommandGateway gateway;
  private @Nullable GlobalSequenceTrackingToken read;

  Log(SqliteEvents events, Clock clock, Registry registry) {
    this.events = events;
    axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(_ -> events.engine())
            .configureSerializer(_ -> EventSerializer.forMessages())
            .configureMessageSerializer(_ -> EventSerializer.forMessages())
            .configureEventSerializer(_ -> EventSerializer.forEvents())
            .configureCorrelationDataProviders(_ -> List.of())
            .registerComponent(Clock.class, _ -> clock)
            .registerComponent(Registry.class, _ -> registry)
            .configureAggregate(aggregate(OrganisationAggregate.class))
            .configureAggregate(aggregate(OfferAggregate.class))
            .start();
    gateway = axon.commandGateway();
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(_ -> BY_STREAM);
  }

  /**
   * Sends a command and waits until it is durable.
   *
   * @throws IllegalStateException if there is no answer in time; it may have happened or not
   */
  Answer send(Command command) {
    Answer answer = gateway.sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("no answer in time");
    }
    return answer;
  }

  /** Hands over every event that was not handed over yet, in order. */
  void readOn(Consumer<DirectoryEvent> reader) {
    events
        .engine()
        .readEvents(read, false)
        .forEach(
            message -> {
              reader.accept((DirectoryEvent) message.getPayload());
              read = (GlobalSequenceTrackingToken) message.trackingToken();
            });
  }

  @Override
  public void close() {
    axon.shutdown();
    events.close();
  }
}

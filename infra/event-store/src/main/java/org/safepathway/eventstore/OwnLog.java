package org.safepathway.eventstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;

/**
 * Axon with a few aggregates over a log of their own, which is not the victims’ (decisions 0004 and
 * 0017). Commands are safe from many threads; reading on is for one at a time.
 *
 * @param <E> what every event of this log is
 */
public final class OwnLog<E> implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final CommandTargetResolver BY_STREAM =
      message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).stream(), null);

  private final SqliteEvents events;
  private final Class<E> type;
  private final Configuration axon;
  private final CommandGateway gateway;
  private @Nullable GlobalSequenceTrackingToken read;

  /**
   * Starts.
   *
   * @param events the open log, closed with this
   * @param type what every event of it is
   * @param aggregates who decides
   * @param components what their handlers are given, by type
   */
  public OwnLog(
      SqliteEvents events,
      Class<E> type,
      List<Class<?>> aggregates,
      Map<Class<?>, Object> components) {
    this.events = events;
    this.type = type;
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(_ -> events.engine())
            .configureSerializer(_ -> EventSerializer.forMessages())
            .configureMessageSerializer(_ -> EventSerializer.forMessages())
            .configureEventSerializer(_ -> EventSerializer.forEvents())
            .configureCorrelationDataProviders(_ -> List.of());
    components.forEach((of, component) -> register(configurer, of, component));
    for (Class<?> aggregate : aggregates) {
      configurer.configureAggregate(
          AggregateConfigurer.defaultConfiguration(aggregate)
              .configureCommandTargetResolver(_ -> BY_STREAM));
    }
    axon = configurer.start();
    gateway = axon.commandGateway();
  }

  private static <C> void register(Configurer configurer, Class<C> type, Object component) {
    configurer.registerComponent(type, _ -> type.cast(component));
  }

  /**
   * Sends a command and waits until it is durable.
   *
   * @throws IllegalStateException if there is no answer in time; it may have happened or not
   */
  public Answer send(Command command) {
    Answer answer = gateway.sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("no answer in time");
    }
    return answer;
  }

  /** Numbers that go back with this log when an older copy of it is restored. */
  public Marks marks() {
    return events.marks();
  }

  /** Hands over every event that was not handed over yet, in order. */
  public void readOn(Consumer<E> reader) {
    events
        .engine()
        .readEvents(read, false)
        .forEach(
            message -> {
              reader.accept(type.cast(message.getPayload()));
              read = (GlobalSequenceTrackingToken) message.trackingToken();
            });
  }

  @Override
  public void close() {
    axon.shutdown();
    events.close();
  }
}

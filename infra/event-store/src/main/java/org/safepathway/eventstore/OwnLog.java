package org.safepathway.eventstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;

/**
 * Axon with a few aggregates over a log of their own, which is not the victims’ (decisions 0004 and
 * 0017). What is decided is decided by everything that happened before: an event is appended after
 * the last one that was read on, or not at all, also where several processes share the log. Reading
 * on and sending are for one thread at a time.
 *
 * @param <E> what every event of this log is
 */
public final class OwnLog<E> implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  /** Whoever loses so often against other processes has met a fault. */
  private static final int ATTEMPTS = 50;

  private static final CommandTargetResolver BY_STREAM =
      message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).stream(), null);

  private final SqliteEvents events;
  private final Class<E> type;
  private final Configuration axon;
  private final CommandGateway gateway;
  private volatile @Nullable GlobalSequenceTrackingToken read;

  /**
   * Starts.
   *
   * @param setup how the log is opened; it is closed with this
   * @param type what every event of it is
   * @param aggregates who decides
   * @param components what their handlers are given, by type
   */
  public OwnLog(
      SqliteEvents.Setup setup,
      Class<E> type,
      List<Class<?>> aggregates,
      Map<Class<?>, Object> components) {
    events = setup.after(this::position).open();
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
   * Has something judged by everything that happened, and again where another process was quicker.
   *
   * @param readOn brings whoever judges up to date
   * @param judge judges, and {@link #send sends} what comes of it
   * @throws IllegalStateException if others are quicker all the time
   */
  public Answer judged(Runnable readOn, Supplier<Answer> judge) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      readOn.run();
      try {
        return judge.get();
      } catch (OutrunException quicker) {
        // What the other did is read on, and it is judged by that too.
      }
    }
    throw new IllegalStateException("other processes were quicker each time");
  }

  /**
   * Sends a command and waits until it is durable.
   *
   * @throws OutrunException if something happened that was not read on; nothing is appended
   * @throws IllegalStateException if there is no answer in time; it may have happened or not
   */
  public Answer send(Command command) {
    try {
      Answer answer = gateway.sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("no answer in time");
      }
      if (answer instanceof Answer.Refused && head() > position()) {
        // Perhaps for what this very request has changed, where it was sent to two processes.
        throw new OutrunException();
      }
      return answer;
    } catch (ConcurrencyException | AggregateStreamCreationException quicker) {
      throw new OutrunException();
    }
  }

  /** The position of the last event that there is, by whichever process; 0 if there is none. */
  public long head() {
    return events.engine().createHeadToken() instanceof GlobalSequenceTrackingToken head
        ? head.getGlobalIndex()
        : 0;
  }

  /** The position of the last event that was read on; 0 if none was. */
  public long position() {
    GlobalSequenceTrackingToken last = read;
    return last == null ? 0 : last.getGlobalIndex();
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

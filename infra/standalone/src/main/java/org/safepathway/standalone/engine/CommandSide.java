package org.safepathway.standalone.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.SerializationException;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.consent.service.ConsentAggregate;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.operating.traces.Followed;
import org.safepathway.operating.traces.Spans;
import org.safepathway.referral.SendByOverride;
import org.safepathway.referral.link.TakeUpLink;
import org.safepathway.referral.link.service.Link;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.service.Referral;
import org.safepathway.referral.victim.RegisterVictim;
import org.safepathway.referral.victim.service.Victim;

/** Axon with our aggregates, configured by hand (decision 0004). */
final class CommandSide implements Dispatch, AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final CommandTargetResolver BY_STREAM =
      message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).stream(), null);

  /** What a fault is called where a stream cannot be read. */
  private static final List<String> UNREADABLE =
      List.of(UnreadableStreamException.class.getName(), SerializationException.class.getName());

  /** Where a crash test may stop the process before a command of this type is sent. */
  private static final Map<Class<?>, String> BEFORE =
      Map.of(SendByOverride.class, "override-before-sending");

  /** Where a crash test may stop the process once a command of this type is durable. */
  private static final Map<Class<?>, String> APPENDED =
      Map.of(
          OpenFacts.class, "opening-appended",
          WithdrawConsent.class, "withdrawal-appended",
          RegisterVictim.class, "registration-appended",
          TakeUpLink.class, "link-taken-up",
          SendByOverride.class, "override-appended");

  private final Configuration axon;
  private final CommandGateway gateway;
  private final FaultPoint faults;
  private final Spans spans;
  private final Counts counts = new Counts();

  /** Every aggregate there is, where one process decides for all. */
  static final List<Class<?>> ALL =
      List.of(ConsentAggregate.class, Victim.class, Referral.class, Link.class);

  /**
   * Connects to the log.
   *
   * @param aggregates for which this process decides; commands for others find theirs over the log
   * @param spans notes the way of commands
   */
  CommandSide(
      EventLog log,
      List<Class<?>> aggregates,
      Clock clock,
      Registry registry,
      Attestations attestations,
      Retention retention,
      Spans spans,
      FaultPoint faults) {
    this.spans = spans;
    this.faults = faults;
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> EventSerializer.forMessages())
            .configureMessageSerializer(_ -> EventSerializer.forMessages())
            .configureEventSerializer(_ -> EventSerializer.forEvents())
            // Axon would put the random id of the command into every event. A stamp names the
            // request.
            .configureCorrelationDataProviders(_ -> List.of())
            .registerComponent(Clock.class, _ -> clock)
            .registerComponent(Registry.class, _ -> registry)
            .registerComponent(Attestations.class, _ -> attestations)
            .registerComponent(Retention.class, _ -> retention);
    aggregates.forEach(type -> configurer.configureAggregate(aggregate(type)));
    log.configure(configurer);
    axon = configurer.start();
    new CommandSpans(spans).on(axon.commandBus());
    gateway = axon.commandGateway();
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(_ -> BY_STREAM);
  }

  EventStore events() {
    return axon.eventStore();
  }

  /** The position of the last event there is, or -1. */
  long head() {
    TrackingToken head = events().createHeadToken();
    return head == null ? -1 : head.position().orElse(-1);
  }

  /**
   * The events of one stream, oldest first; none where there is no such stream.
   *
   * @throws UnreadableStreamException as it is read, where one of them cannot be
   */
  Stream<Event> stream(String stream) {
    return axon.eventStore().readEvents(stream).asStream().map(CommandSide::read);
  }

  private static Event read(EventMessage<?> message) {
    try {
      if (message.getPayload() instanceof Event event) {
        return event;
      }
    } catch (RuntimeException damaged) {
      // What it was is not told.
    }
    throw new UnreadableStreamException();
  }

  /**
   * Sends a command and waits until it is durable.
   *
   * @throws LogAwayException if there is no answer in time, or nobody to ask; it may have happened
   *     or not
   * @throws UnreadableStreamException if its stream has an event that cannot be read
   */
  @Override
  public Answer send(Command command) {
    reached(BEFORE, command);
    Answer answer = answer(command);
    counts.answered(command, answer);
    if (answer instanceof Answer.Done) {
      reached(APPENDED, command);
    }
    return answer;
  }

  private Answer answer(Command command) {
    try (Followed sent = spans.command()) {
      Answer answer = gateway.sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new LogAwayException(null);
      }
      CommandSpans.ended(sent, answer);
      return answer;
    } catch (RuntimeException e) {
      counts.fault();
      if (isUnreadable(e)) {
        throw new UnreadableStreamException();
      }
      throw LogAwayException.tells(e) ? new LogAwayException(e) : e;
    }
  }

  /** Here or in the process that decides, which tells of a fault its type alone. */
  private static boolean isUnreadable(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      String said = String.valueOf(one.getMessage());
      if (one instanceof UnreadableStreamException
          || one instanceof SerializationException
          || UNREADABLE.stream().anyMatch(said::contains)) {
        return true;
      }
    }
    return false;
  }

  /** What came of the commands that were sent here. */
  Counts counts() {
    return counts;
  }

  private void reached(Map<Class<?>, String> points, Command command) {
    String point = points.get(command.getClass());
    if (point != null) {
      faults.reached(point);
    }
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}

package org.safepathway.axonserver;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;

/** What a process is: connected to the server, with or without the counters. */
final class Node implements AutoCloseable {

  private final AxonServerLog log;
  private final Configuration axon;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private Node(
      TestingAxonServer server,
      Path folder,
      boolean counts,
      @Nullable CommandSignatures signatures) {
    log =
        AxonServerLog.open(
            new AxonServerAddress(server.address(), "default", null, null),
            "node-" + System.identityHashCode(this),
            NoOpEventUpcaster.INSTANCE,
            folder.resolve("positions-" + System.identityHashCode(this) + ".db"),
            signatures);
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> EventSerializer.forMessages())
            .configureMessageSerializer(_ -> EventSerializer.forMessages())
            .configureEventSerializer(_ -> EventSerializer.forEvents())
            .configureCorrelationDataProviders(_ -> List.of())
            .registerComponent(Node.class, _ -> this);
    if (counts) {
      configurer.configureAggregate(
          AggregateConfigurer.defaultConfiguration(Counter.class)
              .configureCommandTargetResolver(
                  _ ->
                      message ->
                          new VersionedAggregateIdentifier(
                              ((Command) message.getPayload()).stream(), null)));
    }
    log.configure(configurer);
    axon = configurer.start();
  }

  /** One that has the counters. */
  static Node counting(TestingAxonServer server, Path folder) {
    return counting(server, folder, null);
  }

  /** One that has the counters, and counts for those whose signatures are good. */
  static Node counting(
      TestingAxonServer server, Path folder, @Nullable CommandSignatures signatures) {
    return new Node(server, folder, true, signatures);
  }

  /** One that has none. */
  static Node asking(TestingAxonServer server, Path folder) {
    return asking(server, folder, null);
  }

  /** One that has none, and signs what it sends. */
  static Node asking(
      TestingAxonServer server, Path folder, @Nullable CommandSignatures signatures) {
    return new Node(server, folder, false, signatures);
  }

  /** Sends a command, as everything here does. */
  Answer send(Command command) {
    return axon.commandGateway().sendAndWait(command, 20, TimeUnit.SECONDS);
  }

  /** Which streams this node’s counters were asked for, in turn. */
  List<String> heard() {
    return heard;
  }

  /** Whether a command that another node sends arrives here. */
  boolean isHeard(Node sender, String stream) {
    try {
      var unused = sender.send(Count.on(stream));
    } catch (RuntimeException notYetOrNotBelieved) {
      // It is heard, or it is not.
    }
    return heard.contains(stream);
  }

  void hear(String stream) {
    heard.add(stream);
  }

  Configuration axon() {
    return axon;
  }

  AxonServerLog log() {
    return log;
  }

  @Override
  public void close() {
    axon.shutdown();
    log.close();
  }
}

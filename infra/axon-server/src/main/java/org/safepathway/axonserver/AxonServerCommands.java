package org.safepathway.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Command;

/**
 * Commands over an Axon Server: each goes to one process of those that decide for its kind, and
 * those for one stream to the same, for as long as it is there. Also one that this process could
 * decide goes over the server, so that no two processes hold one stream at once.
 */
final class AxonServerCommands {

  private AxonServerCommands() {}

  /** The bus, over connections that the log has too. */
  static CommandBus over(
      AxonServerConnectionManager connections, AxonServerConfiguration settings) {
    return AxonServerCommandBus.builder()
        .axonServerConnectionManager(connections)
        .configuration(settings)
        .localSegment(new DiscreetCommandBus(SimpleCommandBus.builder().build()))
        .serializer(EventSerializer.forMessages())
        .routingStrategy(AxonServerCommands::stream)
        .defaultContext(settings.getContext())
        .build();
  }

  private static String stream(CommandMessage<?> message) {
    return ((Command) message.getPayload()).stream();
  }
}

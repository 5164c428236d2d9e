package org.safepathway.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Command;

/**
 * Commands over an Axon Server: each goes to one process of those that decide for its kind, and
 * those for one stream to the same, for as long as it is there. Also one that this process could
 * decide goes over the server, so that no two processes hold one stream at once.
 */
final class AxonServerCommands {

  private AxonServerCommands() {}

  /**
   * The bus, over connections that the log has too.
   *
   * @param signatures by which those that are sent are signed and those that come are checked, or
   *     null where neither is
   */
  static CommandBus over(
      AxonServerConnectionManager connections,
      AxonServerConfiguration settings,
      @Nullable CommandSignatures signatures) {
    Serializer own = EventSerializer.forMessages();
    Serializer serializer =
        new CheckedReading(own, signatures == null ? _ -> {} : AnswerSignatures::refuseToRead);
    AxonServerCommandBus.Builder builder =
        AxonServerCommandBus.builder()
            .axonServerConnectionManager(connections)
            .configuration(settings)
            .serializer(serializer)
            .routingStrategy(AxonServerCommands::stream)
            .defaultContext(settings.getContext());
    CommandBus here = SimpleCommandBus.builder().build();
    if (signatures == null) {
      return builder
          .localSegment(new DiscreetCommandBus(here, _ -> {}, (_, result) -> result))
          .build();
    }
    CommandBus bus =
        new BelievingCommandBus(
            builder.localSegment(
                new DiscreetCommandBus(
                    here,
                    signatures::check,
                    (command, result) -> signatures.answers().signed(command, result, own))),
            (command, result) -> signatures.answers().believed(command, result, own));
    var unused =
        bus.registerDispatchInterceptor(
            _ -> (_, message) -> signatures.signed(message, serializer));
    return bus;
  }

  private static String stream(CommandMessage<?> message) {
    return ((Command) message.getPayload()).stream();
  }
}

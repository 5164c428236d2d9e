package org.safepathway.axonserver;

import java.util.function.BiFunction;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;

/** Commands over the server, of which nobody hears what came before it is checked. */
final class BelievingCommandBus extends AxonServerCommandBus {

  private final BiFunction<CommandMessage<?>, CommandResultMessage<?>, CommandResultMessage<?>>
      check;

  /**
   * As the builder says.
   *
   * @param check of a command and what came back, makes what is believed of it
   */
  BelievingCommandBus(
      Builder builder,
      BiFunction<CommandMessage<?>, CommandResultMessage<?>, CommandResultMessage<?>> check) {
    super(builder);
    this.check = check;
  }

  @Override
  @SuppressWarnings("unchecked") // What was answered is what the command’s sender takes it for.
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    super.<C, R>dispatch(
        command,
        (sent, result) ->
            callback.onResult(sent, (CommandResultMessage<? extends R>) check.apply(sent, result)));
  }
}

package org.safepathway.axonserver;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * A bus that lets a command in when it is checked, signs what came of it, and tells of a failure
 * its class alone, also where it came at the commit.
 */
final class DiscreetCommandBus implements CommandBus {

  private final CommandBus bus;
  private final Consumer<CommandMessage<?>> check;
  private final BiFunction<CommandMessage<?>, CommandResultMessage<?>, CommandResultMessage<?>>
      sign;

  /**
   * Over another.
   *
   * @param check throws what keeps a command out
   * @param sign of a command and what came of it, makes what goes back
   */
  DiscreetCommandBus(
      CommandBus bus,
      Consumer<CommandMessage<?>> check,
      BiFunction<CommandMessage<?>, CommandResultMessage<?>, CommandResultMessage<?>> sign) {
    this.bus = bus;
    this.check = check;
    this.sign = sign;
  }

  @Override
  @SuppressWarnings(
      "unchecked") // What is signed is of another type; only the server’s side sees it.
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    try {
      check.accept(command);
      bus.<C, R>dispatch(
          command,
          (sent, result) ->
              callback.onResult(
                  sent, (CommandResultMessage<? extends R>) sign.apply(command, discreet(result))));
    } catch (RuntimeException failure) {
      callback.onResult(
          command, (CommandResultMessage<? extends R>) sign.apply(command, failed(failure)));
    }
  }

  private static <R> CommandResultMessage<? extends R> discreet(
      CommandResultMessage<? extends R> result) {
    return result.isExceptional() ? failed(result.exceptionResult()) : result;
  }

  private static <R> CommandResultMessage<R> failed(Throwable failure) {
    return new GenericCommandResultMessage<>(
        new HandlerFaultException(failure.getClass().getName()));
  }

  @Override
  public <C> void dispatch(CommandMessage<C> command) {
    dispatch(command, (_, _) -> {});
  }

  @Override
  public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
    return bus.subscribe(command, handler);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
    return bus.registerHandlerInterceptor(interceptor);
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
    return bus.registerDispatchInterceptor(interceptor);
  }
}

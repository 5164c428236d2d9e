package org.safepathway.axonserver;

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
 * A bus that lets a command in when it is checked, and tells of a failure its class alone, also
 * where it came at the commit.
 */
final class DiscreetCommandBus implements CommandBus {

  private final CommandBus bus;
  private final Consumer<CommandMessage<?>> check;

  /**
   * Over another.
   *
   * @param check throws what keeps a command out
   */
  DiscreetCommandBus(CommandBus bus, Consumer<CommandMessage<?>> check) {
    this.bus = bus;
    this.check = check;
  }

  @Override
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    try {
      check.accept(command);
      bus.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, discreet(result)));
    } catch (RuntimeException failure) {
      callback.onResult(command, failed(failure));
    }
  }

  private static <R> CommandResultMessage<? extends R> discreet(
      CommandResultMessage<? extends R> result) {
    return result.isExceptional() ? failed(result.exceptionResult()) : result;
  }

  private static <R> CommandResultMessage<R> failed(Throwable failure) {
    return new GenericCommandResultMessage<>(new HandlerFaultException(failure.getClass()));
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

package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The calls about commands. */
final class CommandCalls extends CommandServiceGrpc.CommandServiceImplBase {

  private final Handlers handlers;
  private final UnaryOperator<Command> onTheWay;
  private final UnaryOperator<CommandResponse> onTheWayBack;
  private final AtomicLong connections = new AtomicLong();

  CommandCalls(
      Handlers handlers,
      UnaryOperator<Command> onTheWay,
      UnaryOperator<CommandResponse> onTheWayBack) {
    this.handlers = handlers;
    this.onTheWay = onTheWay;
    this.onTheWayBack = onTheWayBack;
  }

  @Override
  public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
    handlers.dispatch(onTheWay.apply(command), answer);
  }

  @Override
  public StreamObserver<CommandProviderOutbound> openStream(
      StreamObserver<CommandProviderInbound> answer) {
    Connected connected = new Connected("handler-" + connections.incrementAndGet(), answer);
    if (answer instanceof ServerCallStreamObserver<CommandProviderInbound> call) {
      call.setOnCancelHandler(() -> handlers.gone(connected));
    }
    return connected;
  }

  /** A process that says what it handles, and gets as many commands as it permits. */
  private final class Connected
      implements Handlers.Handler, StreamObserver<CommandProviderOutbound> {

    private final String id;
    private final StreamObserver<CommandProviderInbound> answer;
    private final Queue<Command> queue = new ArrayDeque<>();
    private long permits;

    Connected(String id, StreamObserver<CommandProviderInbound> answer) {
      this.id = id;
      this.answer = answer;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public synchronized void send(Command command) {
      queue.add(command);
      flush();
    }

    private void flush() {
      while (permits > 0 && !queue.isEmpty()) {
        permits--;
        answer.onNext(CommandProviderInbound.newBuilder().setCommand(queue.remove()).build());
      }
    }

    @Override
    public void onNext(CommandProviderOutbound said) {
      switch (said.getRequestCase()) {
        case SUBSCRIBE -> handlers.subscribe(said.getSubscribe().getCommand(), this);
        case UNSUBSCRIBE -> handlers.unsubscribe(said.getUnsubscribe().getCommand(), this);
        case COMMAND_RESPONSE -> handlers.answered(onTheWayBack.apply(said.getCommandResponse()));
        case FLOW_CONTROL -> permit(said.getFlowControl().getPermits());
        case ACK, REQUEST_NOT_SET -> {
          // Nothing hangs on it.
        }
      }
      acknowledge(said.getInstructionId());
    }

    private synchronized void permit(long more) {
      permits += more;
      flush();
    }

    private synchronized void acknowledge(String instruction) {
      if (!instruction.isEmpty()) {
        answer.onNext(
            CommandProviderInbound.newBuilder()
                .setAck(InstructionAck.newBuilder().setInstructionId(instruction).setSuccess(true))
                .build());
      }
    }

    @Override
    public void onError(Throwable gone) {
      handlers.gone(this);
    }

    @Override
    public void onCompleted() {
      handlers.gone(this);
      synchronized (this) {
        answer.onCompleted();
      }
    }
  }
}

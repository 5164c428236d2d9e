package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who handles what, and what each of them is at. Safe for many threads. */
final class Handlers {

  private final Map<String, List<Handler>> byName = new HashMap<>();
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

  private record Waiting(Handler handler, StreamObserver<CommandResponse> answer) {}

  /** A process that is connected. */
  interface Handler {

    /** What routing goes by; the same for as long as it is connected. */
    String id();

    /** Sends a command to it, when it permits one. */
    void send(Command command);
  }

  synchronized void subscribe(String name, Handler handler) {
    List<Handler> known = byName.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!known.contains(handler)) {
      known.add(handler);
    }
  }

  synchronized void unsubscribe(String name, Handler handler) {
    byName.getOrDefault(name, new ArrayList<>()).remove(handler);
  }

  /** One has gone: what it was at nobody knows the outcome of. */
  void gone(Handler handler) {
    synchronized (this) {
      byName.values().forEach(known -> known.remove(handler));
    }
    for (Map.Entry<String, Waiting> one : waiting.entrySet()) {
      if (one.getValue().handler() == handler && waiting.remove(one.getKey(), one.getValue())) {
        refuse(one.getKey(), one.getValue().answer(), Faults.HANDLER_GONE, "its handler has gone");
      }
    }
  }

  void dispatch(Command command, StreamObserver<CommandResponse> answer) {
    Optional<Handler> handler = route(command);
    if (handler.isEmpty()) {
      refuse(command.getMessageIdentifier(), answer, Faults.NO_HANDLER, "nobody handles it");
      return;
    }
    waiting.put(command.getMessageIdentifier(), new Waiting(handler.get(), answer));
    handler.get().send(command);
  }

  void answered(CommandResponse response) {
    Waiting asked = waiting.remove(response.getRequestIdentifier());
    if (asked != null) {
      complete(asked.answer(), response);
    }
  }

  /** The same process for the same key, for as long as the same processes are there. */
  private synchronized Optional<Handler> route(Command command) {
    String key =
        command.getProcessingInstructionsList().stream()
            .filter(one -> one.getKey() == ProcessingKey.ROUTING_KEY)
            .map(one -> one.getValue().getTextValue())
            .findFirst()
            .orElse(command.getMessageIdentifier());
    return byName.getOrDefault(command.getName(), List.of()).stream()
        .max(Comparator.comparingInt(handler -> weight(handler.id(), key)));
  }

  /** Of those who handle it the one with the most for a key is the one. */
  private static int weight(String handler, String key) {
    int mixed = (handler + "@" + key).hashCode();
    mixed = (mixed ^ (mixed >>> 16)) * 0x85EB_CA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2_AE35;
    return mixed ^ (mixed >>> 16);
  }

  private static void refuse(
      String request, StreamObserver<CommandResponse> answer, String code, String why) {
    complete(
        answer,
        CommandResponse.newBuilder()
            .setRequestIdentifier(request)
            .setMessageIdentifier(request)
            .setErrorCode(code)
            .setErrorMessage(ErrorMessage.newBuilder().setMessage(why).setErrorCode(code))
            .build());
  }

  private static void complete(StreamObserver<CommandResponse> answer, CommandResponse response) {
    synchronized (answer) {
      answer.onNext(response);
      answer.onCompleted();
    }
  }
}

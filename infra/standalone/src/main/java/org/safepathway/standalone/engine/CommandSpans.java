package org.safepathway.standalone.engine;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Answer;
import org.safepathway.operating.traces.Followed;
import org.safepathway.operating.traces.Spans;

/**
 * Has a command say of which trace it is a part, wherever it is decided, and notes the decision.
 * Events say nothing of it.
 */
record CommandSpans(Spans spans) {

  void on(CommandBus bus) {
    var unused = bus.registerDispatchInterceptor(_ -> (_, message) -> told(message));
    var unusedToo = bus.registerHandlerInterceptor(this::decided);
  }

  private static CommandMessage<?> told(CommandMessage<?> message) {
    return Spans.header()
        .<CommandMessage<?>>map(header -> message.andMetaData(Map.of(Spans.HEADER, header)))
        .orElse(message);
  }

  private @Nullable Object decided(
      UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
    Object header = work.getMessage().getMetaData().get(Spans.HEADER);
    try (Followed decision = spans.decision(header instanceof String said ? said : null)) {
      Object answer = chain.proceed();
      ended(decision, answer);
      return answer;
    }
  }

  /** As it was answered: with yes or with a refusal. */
  static void ended(Followed span, @Nullable Object answer) {
    if (answer instanceof Answer.Refused) {
      span.refused();
    } else {
      span.done();
    }
  }
}

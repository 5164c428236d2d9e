package org.safepathway.axonserver;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Answer;

/** A counter, which counts each time. */
final class Counter {

  @AggregateIdentifier private @Nullable String stream;
  private int value;

  Counter() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(Count command, Node node) {
    node.hear(command.stream());
    if (command.how().equals(Count.FAULT)) {
      throw new IllegalStateException("what the caller said: " + command.stream());
    }
    AggregateLifecycle.apply(new Counted(command.stream(), value + 1));
    return new Answer.Done(command.stream());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(CountTwice command, Node node) {
    node.hear(command.stream());
    AggregateLifecycle.apply(new Counted(command.stream(), value + 2));
    return new Answer.Done(command.stream());
  }

  @EventSourcingHandler
  void on(Counted event) {
    stream = event.stream();
    value = event.to();
  }
}

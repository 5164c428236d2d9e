package org.safepathway.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The aggregate of these tests: it counts. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@SuppressWarnings("UnusedMethod") // Axon calls them
class Tally {

  record Open(@TargetAggregateIdentifier String tally) {}

  record Add(@TargetAggregateIdentifier String tally, int amount) {}

  record Opened(String tally) {}

  record Added(String tally, int amount) {}

  @AggregateIdentifier private @Nullable String id;
  private int sum;

  /** For Axon. */
  Tally() {}

  @CommandHandler
  Tally(Open command) {
    AggregateLifecycle.apply(new Opened(command.tally()));
  }

  /** Answers with the new sum. */
  @CommandHandler
  int handle(Add command) {
    AggregateLifecycle.apply(new Added(command.tally(), command.amount()));
    return sum;
  }

  @EventSourcingHandler
  void on(Opened event) {
    id = event.tally();
  }

  @EventSourcingHandler
  void on(Added event) {
    sum += event.amount();
  }
}

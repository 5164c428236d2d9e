package org.safepathway.demand.service;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.ChangeDemand;
import org.safepathway.demand.event.DemandEvent;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Stamp;

/** The Axon shell of a need’s stream. */
public final class DemandAggregate {

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable Course course;

  DemandAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(ChangeDemand command, Clock clock) {
    // Axon wants an identifier also where the answer is a refusal and nothing is appended.
    stream = command.stream();
    Decision decision =
        Deciding.decide(
            command.demand(),
            course,
            command.change(),
            new Stamp(clock.instant(), command.issued()));
    return switch (decision) {
      case Decision.Happens happens -> {
        AggregateLifecycle.apply(happens.event());
        yield new Answer.Done(command.stream());
      }
      case Decision.Refuses refuses -> Answer.refused(refuses.reason());
    };
  }

  @EventSourcingHandler
  void on(DemandEvent event) {
    stream = "demand-" + event.demand();
    course = Course.after(course, event);
  }
}

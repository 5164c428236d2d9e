package org.safepathway.directory.changes;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Registry;
import org.safepathway.directory.change.ChangeOffer;
import org.safepathway.directory.event.OfferEvent;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Stamp;

/** The Axon shell of an offer’s stream. */
public final class OfferAggregate {

  private final OfOffers known = new OfOffers();
  @AggregateIdentifier private @Nullable String stream;

  OfferAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(ChangeOffer command, Clock clock, Registry registry) {
    // Axon wants an identifier also where the answer is a refusal and nothing is appended.
    stream = command.stream();
    Decision decision =
        known.decide(
            command.change(),
            new Stamp(clock.instant(), command.issued()),
            new Authority(registry));
    return switch (decision) {
      case Decision.Happens happens -> {
        AggregateLifecycle.apply(happens.event());
        yield new Answer.Done(command.stream());
      }
      case Decision.Refuses refuses -> Answer.refused(refuses.reason());
    };
  }

  @EventSourcingHandler
  void on(OfferEvent event) {
    stream = Streams.of(event);
    known.take(event);
  }
}

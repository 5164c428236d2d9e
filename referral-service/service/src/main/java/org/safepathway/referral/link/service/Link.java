package org.safepathway.referral.link.service;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestMemory;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.link.AskLink;
import org.safepathway.referral.link.CloseLink;
import org.safepathway.referral.link.LinkClosed;
import org.safepathway.referral.link.LinkCommand;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkEvent;
import org.safepathway.referral.link.LinkOffered;
import org.safepathway.referral.link.LinkTakenUp;
import org.safepathway.referral.link.OfferLink;
import org.safepathway.referral.link.TakeUpLink;

/**
 * The Axon shell of a Link stream. Whatever is wrong with a code, and whether there ever was one,
 * is one answer (DOMAIN.md rule 23).
 */
public final class Link {

  private static final Answer UNKNOWN = Answer.refused(ReferralRefusal.LINK_CODE_UNKNOWN);

  private final RequestMemory memory = new RequestMemory();

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable Offered offered;

  Link() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(OfferLink command, Clock clock, Registry registry) {
    Optional<Answer> seen = seen(command);
    if (seen.isPresent()) {
      return seen.get();
    }
    if (offered != null || !Workers.include(command.issued().by(), registry)) {
      return UNKNOWN;
    }
    Stamp stamp = new Stamp(clock.instant(), command.issued());
    return happens(
        command,
        new LinkOffered(
            command.victim(), command.link(), stamp.at().plus(LinkLimits.CODE_LASTS), stamp));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(AskLink command, Clock clock, Registry registry) {
    return seen(command)
        .orElseGet(
            () ->
                offered != null && mayTakeUp(offered, command, clock, registry)
                    ? new Answer.HangsOn(command.stream(), offered.consent().value())
                    : UNKNOWN);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(TakeUpLink command, Clock clock, Registry registry) {
    Optional<Answer> seen = seen(command);
    if (seen.isPresent()) {
      return seen.get();
    }
    Offered now = offered;
    if (now == null || !mayTakeUp(now, command, clock, registry)) {
      return UNKNOWN;
    }
    return happens(
        command,
        new LinkTakenUp(
            now.end().victim(),
            command.link(),
            now.end(),
            new LinkEnd(command.victim(), command.issued().by().organisation()),
            new Stamp(clock.instant(), command.issued())));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(CloseLink command, Clock clock) {
    stream = command.stream();
    Offered now = offered;
    if (now == null || !command.issued().by().equals(Platform.TICKER)) {
      return UNKNOWN;
    }
    if (now.closed()) {
      return new Answer.Done(command.stream());
    }
    return happens(
        command,
        new LinkClosed(
            now.end().victim(),
            command.link(),
            now.ends(),
            new Stamp(clock.instant(), command.issued())));
  }

  /** Where something happened that this program does not know, it decides nothing. */
  @EventSourcingHandler
  void on(UnknownSerializedType unknown) {
    throw new UnreadableStreamException();
  }

  @EventSourcingHandler
  void on(LinkEvent event) {
    stream = "link-" + event.link();
    memory.remember(event.stamp());
    if (event instanceof LinkOffered first) {
      offered = Offered.of(first);
    } else if (offered != null) {
      offered = offered.after(event);
    }
  }

  // Axon wants an identifier also where the answer is a refusal and nothing is appended.
  private Optional<Answer> seen(LinkCommand command) {
    stream = command.stream();
    return memory.answerFor(command.stream(), command.issued());
  }

  private static boolean mayTakeUp(
      Offered offered, LinkCommand command, Clock clock, Registry registry) {
    Actor by = command.issued().by();
    return Workers.include(by, registry) && offered.goodFor(by.organisation(), clock.instant());
  }

  private static Answer happens(LinkCommand command, LinkEvent event) {
    AggregateLifecycle.apply(event);
    return new Answer.Done(command.stream());
  }
}

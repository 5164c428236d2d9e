package org.safepathway.referral.victim.service;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestations;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestMemory;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.victim.AskChanges;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.NoteLink;
import org.safepathway.referral.victim.RecordFacts;
import org.safepathway.referral.victim.RegisterVictim;
import org.safepathway.referral.victim.TryLink;
import org.safepathway.referral.victim.VictimCommand;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimEvent;
import org.safepathway.referral.victim.VictimRegistered;

/** The Axon shell of a Victim stream: every command is answered, never thrown at. */
public final class Victim {

  private final RequestMemory memory = new RequestMemory();

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable KnownFacts known;
  private final Links links = new Links();

  Victim() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(RegisterVictim command, Clock clock, Registry registry, Attestations attestations) {
    stream = command.stream();
    if (known != null && known.givenUp()) {
      // Answered from memory, whoever comes back too late would go on to send a referral without
      // facts: their keys are destroyed.
      return Answer.refused(ReferralRefusal.ERASED);
    }
    Optional<Answer> seen = memory.answerFor(command.stream(), command.issued());
    if (seen.isPresent()) {
      return seen.get();
    }
    if (known != null) {
      return Answer.refused(
          known.erased() ? ReferralRefusal.ERASED : ReferralRefusal.NOT_IN_THIS_STATE);
    }
    return answer(
        command, Registering.decide(command, stamp(command, clock), registry, attestations));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(RecordFacts command, Clock clock, Registry registry, Attestations attestations) {
    if (known != null && erasedBehind(known, command.issued().by(), registry)) {
      return asIfSheWereThere(known, command, clock, registry, attestations);
    }
    return decide(
        command,
        clock,
        (facts, stamp) -> RecordingFacts.decide(facts, command, stamp, registry, attestations));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(EraseVictim command, Clock clock, Registry registry, Retention retention) {
    return decide(
        command,
        clock,
        (facts, stamp) -> Erasing.decide(facts, command, stamp, registry, retention));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(AskChanges command) {
    stream = command.stream();
    if (known == null) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    return known.erased()
        ? Answer.refused(ReferralRefusal.ERASED)
        : new Answer.Changes(command.stream(), known.changes());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(TryLink command, Clock clock, Registry registry) {
    return linking(command, clock, stamp -> links.decide(command, stamp, registry));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(NoteLink command, Clock clock) {
    return linking(command, clock, stamp -> links.decide(command, stamp));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(EndLinks command, Clock clock, Registry registry) {
    return linking(command, clock, stamp -> links.decide(command, stamp, registry));
  }

  /** Where something happened that this program does not know, it decides nothing. */
  @EventSourcingHandler
  void on(UnknownSerializedType unknown) {
    throw new UnreadableStreamException();
  }

  @EventSourcingHandler
  void on(VictimEvent event) {
    stream = "victim-" + event.victimId();
    memory.remember(event.stamp());
    links.evolve(event);
    if (event instanceof VictimRegistered registered) {
      known = new KnownFacts(registered);
    } else if (known != null) {
      known.evolve(event);
    }
  }

  /** Whether she was erased, and whoever asks sent her and must not learn of it (decision 0010). */
  private static boolean erasedBehind(KnownFacts known, Actor by, Registry registry) {
    return known.erased()
        && !known.neverSent()
        && by.equals(known.registeredBy())
        && RecordingFacts.isPolice(by, registry);
  }

  /**
   * Judged as if she were there, and nothing is appended. Her keys are gone, so whether two
   * corrections say the same cannot be told any more, and it need not be: with another body it is
   * another one. Only the request that registered her is not taken for a correction.
   */
  private Answer asIfSheWereThere(
      KnownFacts facts,
      RecordFacts command,
      Clock clock,
      Registry registry,
      Attestations attestations) {
    stream = command.stream();
    if (facts.isRegistration(command.issued())) {
      return memory.answerFor(command.stream(), command.issued()).orElseThrow();
    }
    return switch (RecordingFacts.decide(
        facts, command, stamp(command, clock), registry, attestations)) {
      case Decision.Refuses refuses -> Answer.refused(refuses.reason());
      case Decision.Happens _, Decision.IsSo _ -> new Answer.Done(command.stream());
    };
  }

  private Answer decide(
      VictimCommand command, Clock clock, BiFunction<KnownFacts, Stamp, Decision> decider) {
    return where(command, facts -> answer(command, decider.apply(facts, stamp(command, clock))));
  }

  private Answer linking(
      VictimCommand command, Clock clock, Function<Stamp, LinksDecision> decider) {
    return where(command, _ -> answer(command, decider.apply(stamp(command, clock))));
  }

  private Answer where(VictimCommand command, Function<KnownFacts, Answer> decided) {
    // Axon wants an identifier also where the answer is a refusal and nothing is appended.
    stream = command.stream();
    Optional<Answer> seen = memory.answerFor(command.stream(), command.issued());
    if (seen.isPresent()) {
      return seen.get();
    }
    KnownFacts facts = known;
    if (facts == null) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    if (facts.erased()) {
      return Answer.refused(ReferralRefusal.ERASED);
    }
    return decided.apply(facts);
  }

  private static Answer answer(VictimCommand command, LinksDecision decision) {
    return switch (decision) {
      case LinksDecision.Refuses refuses -> Answer.refused(refuses.reason());
      case LinksDecision.Happens happens -> {
        happens.events().forEach(AggregateLifecycle::apply);
        yield new Answer.Done(command.stream());
      }
    };
  }

  private Answer answer(VictimCommand command, Decision decision) {
    return switch (decision) {
      case Decision.Refuses refuses -> Answer.refused(refuses.reason());
      case Decision.IsSo _ -> new Answer.Done(command.stream());
      case Decision.Happens happens -> {
        if (happens.event() instanceof VictimErased erased) {
          links.allEnded(erased.victimId(), erased.stamp()).forEach(AggregateLifecycle::apply);
        }
        AggregateLifecycle.apply(happens.event());
        yield new Answer.Done(command.stream());
      }
    };
  }

  private static Stamp stamp(VictimCommand command, Clock clock) {
    return new Stamp(clock.instant(), command.issued());
  }
}

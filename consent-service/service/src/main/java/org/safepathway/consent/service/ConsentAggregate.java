package org.safepathway.consent.service;

import java.time.Clock;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.AgeOutFingerprintConsent;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConfirmRetentionOver;
import org.safepathway.consent.ConfirmStatistics;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.EscalateOverride;
import org.safepathway.consent.ExpireOverride;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestMemory;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.referral.retention.Retention;

/**
 * The Consent stream on Axon: a thin shell round the rules of this package. Every command may be
 * the first of its stream; one that is refused leaves no stream behind.
 *
 * <p>Commands find it by {@link org.safepathway.kernel.Command#stream()}: register a target
 * resolver. A {@link Clock}, a {@link Registry} and {@link Attestations} must be injectable.
 */
@AggregateRoot(type = "consent")
public class ConsentAggregate {

  @AggregateIdentifier private @Nullable String id;
  private ConsentState state = ConsentState.NOTHING;
  private final RequestMemory memory = new RequestMemory();

  /** For Axon. */
  public ConsentAggregate() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(RecordConsent command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> RecordingConsent.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(NarrowConsent command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> NarrowingConsent.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      WithdrawConsent command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> WithdrawingConsent.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(LapseConsent command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> LapsingConsent.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(RecordStatus command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> RecordingStatus.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(AskOverride command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> AskingOverride.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      AuthoriseOverride command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> AnsweringOverride.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(RefuseOverride command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> AnsweringOverride.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      EscalateOverride command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> TimingOverride.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ExpireOverride command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> TimingOverride.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(LapseOverride command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> TimingOverride.decide(state, command, now));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      RecordFingerprintConsent command, Clock clock, Registry registry, Attestations attestations) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> RecordingFingerprintConsent.decide(command, now));
  }

  // Judged anew each time, never answered from memory: a repeated opening after a withdrawal must
  // be refused.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(OpenFacts command, Clock clock, Registry registry, Attestations attestations) {
    return carryOut(
        command, OpeningFacts.decide(state, command, at(clock, registry, attestations)));
  }

  // A grant of a moment ago is none: judged anew each time, too.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ConfirmGrant command, Clock clock, Registry registry, Attestations attestations) {
    return carryOut(
        command, ConfirmingGrant.decide(state, command, at(clock, registry, attestations)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      AgeOutFingerprintConsent command,
      Clock clock,
      Registry registry,
      Attestations attestations,
      Retention retention) {
    return once(
        command,
        at(clock, registry, attestations),
        now -> Retaining.ageOut(state, command, now, retention));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      ConfirmRetentionOver command,
      Clock clock,
      Registry registry,
      Attestations attestations,
      Retention retention) {
    return carryOut(
        command,
        Retaining.confirmOver(state, command, at(clock, registry, attestations), retention));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ConfirmConsent command, Clock clock, Registry registry, Attestations attestations) {
    return carryOut(
        command, ConfirmingConsent.decide(state, command, at(clock, registry, attestations)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(
      ConfirmStatistics command, Clock clock, Registry registry, Attestations attestations) {
    return carryOut(
        command, ConfirmingStatistics.decide(state, command, at(clock, registry, attestations)));
  }

  /** Where something happened that this program does not know, it decides nothing. */
  @EventSourcingHandler
  void on(UnknownSerializedType unknown) {
    throw new UnreadableStreamException();
  }

  @EventSourcingHandler
  void on(ConsentEvent event) {
    id = event.consent().value();
    state = state.evolve(event);
    if (!(event instanceof FactsOpened)) {
      memory.remember(event.stamp());
    }
  }

  private Answer once(
      ConsentCommand command, Circumstances now, Function<Circumstances, Decision> rule) {
    return memory
        .answerFor(command.stream(), command.issued())
        .orElseGet(() -> carryOut(command, rule.apply(now)));
  }

  private static Answer carryOut(ConsentCommand command, Decision decision) {
    return switch (decision) {
      case Decision.Happens happens -> {
        AggregateLifecycle.apply(happens.event());
        yield new Answer.Done(command.stream());
      }
      case Decision.IsSo so -> new Answer.Done(command.stream());
      case Decision.Refuse refuse -> Answer.refused(refuse.reason());
    };
  }

  private static Circumstances at(Clock clock, Registry registry, Attestations attestations) {
    return new Circumstances(clock.instant(), registry, attestations);
  }
}

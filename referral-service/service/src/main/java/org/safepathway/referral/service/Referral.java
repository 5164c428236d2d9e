package org.safepathway.referral.service;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentId;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestMemory;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.referral.AcceptReferral;
import org.safepathway.referral.AcknowledgeChange;
import org.safepathway.referral.AddNote;
import org.safepathway.referral.AgeOutReferrersRecord;
import org.safepathway.referral.CloseReferral;
import org.safepathway.referral.DeclineReferral;
import org.safepathway.referral.Edge;
import org.safepathway.referral.EngageVictim;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.NoteContactOverdue;
import org.safepathway.referral.NoteReceiptOverdue;
import org.safepathway.referral.NoteUndeliverable;
import org.safepathway.referral.PutOnWaitingList;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.ReceiveReferral;
import org.safepathway.referral.RecordContact;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralCommand;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReopenReferral;
import org.safepathway.referral.ReturnReferral;
import org.safepathway.referral.SendByOverride;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.TriageReferral;
import org.safepathway.referral.UndoAcceptance;
import org.safepathway.referral.retention.Retention;

/**
 * The Axon shell of a Referral stream. Each handler names an edge and a decider; every command is
 * answered, never thrown at, also where there is no such referral.
 */
public final class Referral {

  private final RequestMemory memory = new RequestMemory();

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable Situation situation;

  Referral() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(SendReferral command, Clock clock, Registry registry) {
    return begin(command, () -> Sending.decide(command, stamp(command, clock), registry));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(SendByOverride command, Clock clock, Registry registry) {
    return begin(command, () -> SendingByOverride.decide(command, stamp(command, clock), registry));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(ReceiveReferral command, Clock clock, Registry registry) {
    return take(Edge.RECEIVE, command, clock, registry, Receiving::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(TriageReferral command, Clock clock, Registry registry) {
    return take(Edge.TRIAGE, command, clock, registry, Triaging::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(AcceptReferral command, Clock clock, Registry registry) {
    return take(Edge.ACCEPT, command, clock, registry, Accepting::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(PutOnWaitingList command, Clock clock, Registry registry) {
    return take(Edge.WAIT, command, clock, registry, PuttingOnWaitingList::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(DeclineReferral command, Clock clock, Registry registry) {
    return take(Edge.DECLINE, command, clock, registry, Declining::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(RedirectReferral command, Clock clock, Registry registry) {
    return take(Edge.REDIRECT, command, clock, registry, Redirecting::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(ReturnReferral command, Clock clock, Registry registry) {
    return take(Edge.RETURN, command, clock, registry, Returning::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(RecordContact command, Clock clock, Registry registry) {
    return take(Edge.CONTACT, command, clock, registry, Contacting::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(EngageVictim command, Clock clock, Registry registry) {
    return take(Edge.ENGAGE, command, clock, registry, Engaging::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(CloseReferral command, Clock clock, Registry registry) {
    return take(Edge.CLOSE, command, clock, registry, Closing::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(RecallReferral command, Clock clock, Registry registry) {
    return take(Edge.RECALL, command, clock, registry, Recalling::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(ReopenReferral command, Clock clock, Registry registry) {
    return take(Edge.REOPEN, command, clock, registry, Reopening::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(UndoAcceptance command, Clock clock, Registry registry) {
    return take(Edge.UNDO_ACCEPTANCE, command, clock, registry, UndoingAcceptance::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(AddNote command, Clock clock, Registry registry) {
    return take(Edge.NOTE, command, clock, registry, AddingNotes::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(NoteReceiptOverdue command, Clock clock, Registry registry) {
    return take(Edge.RECEIPT_OVERDUE, command, clock, registry, NotingReceiptOverdue::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(NoteContactOverdue command, Clock clock, Registry registry) {
    return take(Edge.CONTACT_OVERDUE, command, clock, registry, NotingContactOverdue::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(NoteUndeliverable command, Clock clock, Registry registry) {
    return take(
        Edge.UNDELIVERABLE,
        command,
        clock,
        registry,
        (now, asked, stamp) -> NotingUndeliverable.decide(now, asked, stamp, registry));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(AcknowledgeChange command, Clock clock, Registry registry) {
    return take(Edge.ACKNOWLEDGE, command, clock, registry, Acknowledging::decide);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(
      AgeOutReferrersRecord command, Clock clock, Registry registry, Retention retention) {
    return take(
        Edge.AGE_OUT,
        command,
        clock,
        registry,
        (now, asked, stamp) -> Retaining.ageOut(now, asked, stamp, registry, retention));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Answer handle(JudgeReferral command, Clock clock, Registry registry, Retention retention) {
    stream = command.stream();
    Optional<Answer> seen =
        command.question().asksTheMemory()
            ? memory.answerFor(command.stream(), command.issued())
            : Optional.empty();
    if (seen.isPresent()) {
      return seen.get();
    }
    Situation now = situation;
    if (now == null) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    return TakingEdges.refusal(command.question(), now, command.issued().by(), registry)
        .or(() -> notDue(command.question(), now, clock, retention))
        .map(Answer::refused)
        .orElseGet(() -> yes(command, now));
  }

  private static Answer yes(JudgeReferral command, Situation now) {
    return command.question().tellsTheConsent()
        ? new Answer.HangsOn(
            command.stream(), ConsentId.of(now.sent().victimId(), now.sent().to()).value())
        : new Answer.Vouched(command.stream(), now.sent().highRisk(), now.sent().policeLinked());
  }

  /** Where something happened that this program does not know, it decides nothing. */
  @EventSourcingHandler
  void on(UnknownSerializedType unknown) {
    throw new UnreadableStreamException();
  }

  @EventSourcingHandler
  void on(ReferralEvent event) {
    stream = "referral-" + event.referral();
    memory.remember(event.stamp());
    if (event instanceof ReferralSent sent) {
      situation = new Situation(sent);
    } else if (situation != null) {
      situation.evolve(event);
    }
  }

  private Answer begin(ReferralCommand command, Supplier<Decision> decider) {
    stream = command.stream();
    Optional<Answer> seen = memory.answerFor(command.stream(), command.issued());
    if (seen.isPresent()) {
      return seen.get();
    }
    return situation == null
        ? answer(command, decider.get())
        : Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE);
  }

  private <C extends ReferralCommand> Answer take(
      Edge edge, C command, Clock clock, Registry registry, Decider<C> decider) {
    // Axon wants an identifier also where the answer is a refusal and nothing is appended.
    stream = command.stream();
    Optional<Answer> seen = memory.answerFor(command.stream(), command.issued());
    if (seen.isPresent()) {
      return seen.get();
    }
    Situation now = situation;
    if (now == null) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    Optional<RefusalReason> refusal =
        TakingEdges.refusal(edge, now, command.issued().by(), registry);
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    return answer(command, decider.decide(now, command, stamp(command, clock)));
  }

  private static Optional<RefusalReason> notDue(
      JudgeReferral.Question question, Situation now, Clock clock, Retention retention) {
    boolean due =
        switch (question) {
          case RETENTION_OVER -> Retaining.over(now, clock.instant(), retention);
          case SENT_LONG_AGO -> Sending.longAgo(now.sent(), clock.instant());
          case REDIRECT, REFER_ON, STANDS, COULD_NOT_BE_MET, CANNOT_TAKE -> true;
        };
    return due ? Optional.empty() : Optional.of(ReferralRefusal.NOT_DUE);
  }

  private static Answer answer(ReferralCommand command, Decision decision) {
    return switch (decision) {
      case Decision.Refuses refuses -> Answer.refused(refuses.reason());
      case Decision.Happens happens -> {
        happens.events().forEach(AggregateLifecycle::apply);
        yield new Answer.Done(command.stream());
      }
    };
  }

  private static Stamp stamp(ReferralCommand command, Clock clock) {
    return new Stamp(clock.instant(), command.issued());
  }
}

package org.safepathway.referral.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.Closure;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Edge;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.Triage;
import org.safepathway.referral.VictimEngaged;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Reviewed;
import org.safepathway.referral.testing.Sealed;

/** Every edge, in every state, by everybody: judged, and equal to the reviewed table. */
@Tag("firewall")
class TakingEdgesTest extends ReferralTesting {

  private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

  static {
    EVERYBODY.put("sender", Network.OFFICER);
    EVERYBODY.put("colleague", Network.COLLEAGUE);
    EVERYBODY.put("supervisor", Network.SUPERVISOR);
    EVERYBODY.put("caseworker", Network.CASEWORKER);
    EVERYBODY.put("manager", Network.MANAGER);
    EVERYBODY.put("duty-manager", Network.DUTY_MANAGER);
    EVERYBODY.put("other-service", Network.HAZELS_CASEWORKER);
    EVERYBODY.put("analyst", Network.ANALYST);
    EVERYBODY.put("coordinator", Network.COORDINATOR);
    EVERYBODY.put("inspector", Network.INSPECTOR);
    EVERYBODY.put("ticker", Platform.TICKER);
  }

  private static final Map<ReferralState, List<Edge>> WAYS = ways();

  @Test
  void everyStateIsReachedByEdges() {
    assertThat(WAYS.keySet()).containsExactlyInAnyOrder(ReferralState.values());
  }

  @Test
  void everyEventButSendingTakesExactlyOneEdge() {
    Set<Class<?>> events =
        new HashSet<>(Arrays.asList(ReferralEvent.class.getPermittedSubclasses()));
    events.remove(ReferralSent.class);
    assertThat(Arrays.stream(Edge.values()).map(Edge::event))
        .containsExactlyInAnyOrderElementsOf(
            events.stream().map(c -> c.asSubclass(Event.class)).toList());
  }

  @Test
  void everyEdgeAlwaysMovesWhatTheReferrerSeesOrNever() {
    for (Edge edge : Edge.values()) {
      assertThat(edge.from())
          .as("%s", edge)
          .allMatch(
              state -> edge.moves() == (state.referrerSees() != edge.after(state).referrerSees()));
    }
  }

  @Test
  void everyEdgeInEveryStateByEverybodyIsJudgedAsReviewed() {
    List<String> table = new ArrayList<>();
    for (Edge edge : Edge.values()) {
      for (ReferralState state : ReferralState.values()) {
        Situation situation = situation(state);
        assertThat(situation.state()).isEqualTo(state);
        Set<String> may =
            EVERYBODY.entrySet().stream()
                .filter(who -> judge(edge, situation, who.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!may.isEmpty()) {
          table.add(
              "%-16s %-13s -> %-13s %s"
                  .formatted(edge, state, edge.after(state), String.join(" ", may)));
        }
        assertThat(judge(edge, situation, Network.HAZELS_CASEWORKER))
            .contains(ReferralRefusal.NOT_YOURS);
      }
    }
    String found = String.join("\n", table);
    assertThat(found).isEqualTo(Reviewed.text("edges.txt", found));
  }

  @Test
  void everyQuestionInEveryStateByEverybodyIsJudgedAsReviewed() {
    List<String> table = new ArrayList<>();
    for (JudgeReferral.Question question : JudgeReferral.Question.values()) {
      for (ReferralState state : ReferralState.values()) {
        Situation situation = situation(state);
        String may =
            EVERYBODY.entrySet().stream()
                .filter(
                    who ->
                        TakingEdges.refusal(question, situation, who.getValue(), network).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        if (!may.isEmpty()) {
          table.add("%-9s %-13s %s".formatted(question, state, may));
        }
      }
    }
    String found = String.join("\n", table);
    assertThat(found).isEqualTo(Reviewed.text("questions.txt", found));
  }

  @Test
  void whoeverMayTakeAnEdgeIsToldOfTheStateAndNobodyElseIs() {
    for (Edge edge : Edge.values()) {
      for (ReferralState state : ReferralState.values()) {
        for (Actor actor : EVERYBODY.values()) {
          boolean taker = judge(edge, situation(edge.from().iterator().next()), actor).isEmpty();
          Optional<RefusalReason> refusal = judge(edge, situation(state), actor);
          if (!taker) {
            assertThat(refusal).contains(ReferralRefusal.NOT_YOURS);
          } else if (!edge.from().contains(state)) {
            assertThat(refusal).contains(ReferralRefusal.NOT_IN_THIS_STATE);
          } else {
            assertThat(refusal).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void whoeverLeftTakesNoEdge() {
    network.leaves(Network.CASEWORKER);
    for (Edge edge : Edge.values()) {
      assertThat(judge(edge, situation(edge.from().iterator().next()), Network.CASEWORKER))
          .contains(ReferralRefusal.NOT_YOURS);
    }
  }

  @Test
  void nobodyOfAClosedOrganisationTakesAnEdge() {
    network.closes(Network.ROWAN);
    for (Edge edge : Edge.values()) {
      assertThat(judge(edge, situation(edge.from().iterator().next()), Network.MANAGER))
          .contains(ReferralRefusal.NOT_YOURS);
    }
  }

  @Test
  void theReferrerSeesOfEachStateWhatWasReviewed() {
    List<String> table =
        Arrays.stream(ReferralState.values())
            .map(state -> "%-13s %s".formatted(state, state.referrerSees()))
            .toList();
    String found = String.join("\n", table);
    assertThat(found).isEqualTo(Reviewed.text("referrer-sees.txt", found));
  }

  @Test
  void declinedRedirectedAndReturnedLookTheSame() {
    assertThat(Set.of(ReferralState.DECLINED, ReferralState.REDIRECTED, ReferralState.RETURNED))
        .extracting(ReferralState::referrerSees)
        .containsOnly(CoarseState.COULD_NOT_BE_MET);
  }

  private Optional<RefusalReason> judge(Edge edge, Situation situation, Actor actor) {
    return TakingEdges.refusal(edge, situation, actor, network);
  }

  private Situation situation(ReferralState state) {
    Situation situation = new Situation(sent());
    for (Edge edge : WAYS.getOrDefault(state, List.of())) {
      situation.evolve(event(edge));
    }
    return situation;
  }

  /** The shortest way of edges from sending to each state, found in the table. */
  private static Map<ReferralState, List<Edge>> ways() {
    Map<ReferralState, List<Edge>> ways = new LinkedHashMap<>();
    List<ReferralState> open = new ArrayList<>(List.of(ReferralState.SENT));
    ways.put(ReferralState.SENT, List.of());
    while (!open.isEmpty()) {
      ReferralState state = open.removeFirst();
      List<Edge> way = ways.getOrDefault(state, List.of());
      for (Edge edge : Edge.values()) {
        if (edge.from().contains(state) && !ways.containsKey(edge.after(state))) {
          List<Edge> longer = new ArrayList<>(way);
          longer.add(edge);
          ways.put(edge.after(state), longer);
          open.add(edge.after(state));
        }
      }
    }
    return ways;
  }

  private static ReferralEvent event(Edge edge) {
    Stamp stamp =
        new Stamp(SENT_AT, new Issued(Network.CASEWORKER, new RequestId("request-x"), "body"));
    Instant due = CONTACT_DUE;
    return switch (edge) {
      case RECEIVE -> new ReferralReceived(ID, VICTIM, stamp);
      case TRIAGE -> new ReferralTriaged(ID, VICTIM, Triage.B, due, stamp);
      case ACCEPT -> new ReferralAccepted(ID, VICTIM, stamp);
      case WAIT -> new ReferralPutOnWaitingList(ID, VICTIM, stamp);
      case DECLINE ->
          new ReferralDeclined(
              ID, VICTIM, Sealed.fact(1, FactClass.CASE_NOTE, Network.ROWAN), stamp);
      case REDIRECT -> new ReferralRedirected(ID, VICTIM, ONWARD, stamp);
      case RETURN -> new ReferralReturned(ID, VICTIM, stamp);
      case CONTACT -> new ContactAttempted(ID, VICTIM, ContactResult.REACHED, stamp);
      case ENGAGE -> new VictimEngaged(ID, VICTIM, stamp);
      case CLOSE -> new ReferralClosed(ID, VICTIM, Closure.NEEDS_MET, stamp);
      case UNDELIVERABLE -> new ReferralUndeliverable(ID, VICTIM, stamp);
      case RECALL -> new ReferralRecalled(ID, VICTIM, stamp);
      case REOPEN -> new ReferralReopened(ID, VICTIM, stamp);
      case UNDO_ACCEPTANCE -> new AcceptanceUndone(ID, VICTIM, stamp);
      case NOTE ->
          new NoteAdded(ID, VICTIM, Sealed.fact(1, FactClass.CASE_NOTE, Network.ROWAN), stamp);
      case ACKNOWLEDGE -> new ChangeAcknowledged(ID, VICTIM, List.of(Sealed.id(1)), stamp);
      case AGE_OUT -> new ReferrersRecordAgedOut(ID, VICTIM, stamp);
      case RECEIPT_OVERDUE -> new ReceiptOverdue(ID, VICTIM, stamp);
      case CONTACT_OVERDUE -> new ContactOverdue(ID, VICTIM, stamp);
    };
  }
}

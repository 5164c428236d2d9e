package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.kernel.Actor;

/** Whether there is a live grant is judged at each question, and leaves no trace in the stream. */
@Tag("firewall")
class AGrantIsConfirmedLikeAnOpeningTest extends RuleTest {

  @Test
  void aLiveConsentIsConfirmedAndNothingIsAppended() {
    for (Actor actor : List.of(CASEWORKER, MANAGER, DUTY_MANAGER)) {
      Scenario each = another();
      each.given(each.agreed(CASEWORKER, IDENTITY, STATUS))
          .when(each.confirming(actor, IDENTITY, STATUS))
          .isSoAlready();
    }
  }

  @Test
  void allClassesAskedForOrNone() {
    isRefused(scenario.confirming(CASEWORKER, IDENTITY, RISK), ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void withoutClassesAnyLiveGrantIsEnough() {
    scenario
        .given(scenario.agreed(OFFICER, IDENTITY))
        .when(scenario.confirming(CASEWORKER))
        .isSoAlready();
    Scenario other = another();
    other
        .given(other.asked(OFFICER, false), other.authorised())
        .when(other.confirming(CASEWORKER))
        .isSoAlready();
    another().when(scenario.confirming(CASEWORKER)).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void anOverrideIsConfirmedForItsClassesAlone() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .when(scenario.confirming(CASEWORKER, IDENTITY, RISK, CASE_NOTE))
        .isSoAlready();
    Scenario other = another();
    other
        .given(other.asked(OFFICER, false), other.authorised())
        .when(other.confirming(CASEWORKER, SUPPORT))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void afterAWithdrawalTheSameQuestionIsRefused() {
    ConfirmGrant asked = scenario.confirming(CASEWORKER, IDENTITY);
    scenario.given(scenario.agreed(CASEWORKER, IDENTITY)).when(asked).isSoAlready();
    Scenario later = another();
    later
        .given(later.agreed(CASEWORKER, IDENTITY), later.withdrew())
        .when(asked)
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  // Not even where the stream remembers a request of this id: the answer would be old.
  @Test
  void itIsNeverAnsweredFromMemory() {
    ConsentGiven given = scenario.agreed(CASEWORKER, IDENTITY);
    ConfirmGrant sameId = new ConfirmGrant(CONSENT, Set.of(IDENTITY), given.stamp().issued());
    scenario
        .given(given, scenario.withdrew())
        .when(sameId)
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void itIsJudgedByTheClock() {
    scenario
        .given(scenario.agreed(CASEWORKER, IDENTITY))
        .after(Duration.ofDays(21))
        .when(scenario.confirming(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void nobodyElseLearnsWhetherThereIsOne() {
    for (Actor actor : List.of(OFFICER, SUPERVISOR, WILLOW_CASEWORKER, ANALYST, STRANGER)) {
      isRefused(scenario.confirming(actor, IDENTITY), ConsentRefusal.NOT_ENTITLED);
      another().when(scenario.confirming(actor)).isRefused(ConsentRefusal.NOT_ENTITLED);
    }
  }

  @Test
  void whoHasLeftOrIsOfAClosedOrganisationLearnsNothing() {
    scenario.network.leaves(CASEWORKER);
    scenario
        .given(scenario.agreed(MANAGER, IDENTITY))
        .when(scenario.confirming(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
    Scenario closed = another();
    closed.network.close(ROWAN);
    closed
        .given(closed.agreed(MANAGER, IDENTITY))
        .when(closed.confirming(MANAGER, IDENTITY))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  private void isRefused(ConfirmGrant command, ConsentRefusal reason) {
    another().given(scenario.agreed(CASEWORKER, IDENTITY, STATUS)).when(command).isRefused(reason);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConfirmStatistics;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Actor;

/** Whether she agrees to be counted now (DOMAIN.md rule 27): asked anew each time. */
@Tag("firewall")
class HerConsentToBeCountedIsConfirmedTest extends RuleTest {

  private static ConfirmStatistics asked(Scenario scenario, Actor by) {
    return new ConfirmStatistics(CONSENT, scenario.by(by));
  }

  private static ConsentGiven counted(Scenario scenario, Actor taker) {
    return new ConsentGiven(
        CONSENT,
        Purpose.STATISTICS,
        ConsentStage.CONFIRMED,
        Scenario.given(Set.of(), 20),
        null,
        Set.of(),
        scenario.stamp(taker));
  }

  @Test
  void theRecipientIsToldAndWhoeverTookThatAnswer() {
    for (Actor actor : List.of(CASEWORKER, MANAGER, DUTY_MANAGER, OFFICER)) {
      Scenario each = another();
      each.given(counted(each, OFFICER)).when(asked(each, actor)).isSoAlready();
    }
  }

  @Test
  void nobodyElseIsToldEither() {
    for (Actor actor : List.of(WILLOW_CASEWORKER, ANALYST, STRANGER, SUPERVISOR)) {
      Scenario each = another();
      each.given(counted(each, OFFICER))
          .when(asked(each, actor))
          .isRefused(ConsentRefusal.NOT_ENTITLED);
    }
    Scenario other = another();
    other
        .given(counted(other, CASEWORKER))
        .when(asked(other, OFFICER))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void norIsAForceThatAskedForAnOverride() {
    scenario
        .given(counted(scenario, CASEWORKER), scenario.asked(OFFICER, false))
        .when(asked(scenario, OFFICER))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
    Scenario holds = another();
    holds
        .given(counted(holds, CASEWORKER), holds.asked(OFFICER, false), holds.authorised())
        .when(asked(holds, OFFICER))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void aConsentToSupportIsNone() {
    scenario
        .given(scenario.agreed(CASEWORKER, IDENTITY))
        .when(asked(scenario, CASEWORKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void afterAWithdrawalOrItsLastDayThereIsNone() {
    scenario
        .given(
            counted(scenario, OFFICER),
            new ConsentWithdrawn(CONSENT, Purpose.STATISTICS, Set.of(), scenario.stamp(CASEWORKER)))
        .when(asked(scenario, OFFICER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    Scenario over = another();
    over.given(counted(over, OFFICER))
        .after(Duration.ofDays(21))
        .when(asked(over, OFFICER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

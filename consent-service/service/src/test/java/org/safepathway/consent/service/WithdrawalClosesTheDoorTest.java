package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.kernel.Platform;

/** DOMAIN.md rule 18: after a withdrawal is acknowledged nothing is opened any more. */
@Tag("firewall")
class WithdrawalClosesTheDoorTest extends RuleTest {

  private ConsentWithdrawn withdrawn() {
    return new ConsentWithdrawn(
        CONSENT, Purpose.SUPPORT, Set.of(ROWAN), scenario.stamp(CASEWORKER));
  }

  @Test
  void aWithdrawalEndsTheConsentAndTellsTheRecipient() {
    WithdrawConsent command = scenario.withdrawing(CASEWORKER);

    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(command)
        .happens(
            new ConsentWithdrawn(
                CONSENT, Purpose.SUPPORT, Set.of(ROWAN), Scenario.stamp(command.issued())));
  }

  @Test
  void nothingIsOpenedAfterAWithdrawal() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES), withdrawn())
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void ownNotesAreNotOpenedAfterAWithdrawalEither() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES), withdrawn())
        .when(scenario.opening(CASEWORKER, CASE_NOTE))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aWithdrawalCoversAnAuthorisedOverride() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised(), withdrawn())
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aWithdrawalCoversAnOverrideThatWaits() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES), scenario.asked(OFFICER, false), withdrawn())
        .when(scenario.authorising(SUPERVISOR))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void anOverrideIsTakenBackWhetherItHoldsOrWaits() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .when(scenario.withdrawing(CASEWORKER))
        .happensAs(ConsentWithdrawn.class);
    Scenario waiting = another();
    waiting
        .given(waiting.asked(OFFICER, false))
        .when(waiting.withdrawing(CASEWORKER))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void anOverrideIsNoConsentToStatisticsThatSheCouldTakeBack() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .when(new WithdrawConsent(CONSENT, Purpose.STATISTICS, scenario.by(CASEWORKER)))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void whatSheTookBackThePlatformTakesBackAgainOverAnOlderCopyOfTheEvents() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.withdrawing(Platform.TICKER))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void withdrawingTwiceIsDoneAndChangesNothing() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES), withdrawn())
        .when(scenario.withdrawing(DUTY_MANAGER))
        .isSoAlready();
  }

  @Test
  void sheMayWithdrawAConsentWhoseLastDayIsOver() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .after(Duration.ofDays(200))
        .when(scenario.withdrawing(CASEWORKER))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void whatWasNeverAgreedCannotBeWithdrawn() {
    scenario.when(scenario.withdrawing(CASEWORKER)).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void sheMayWithdrawWhereSheGaveIt() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 28))
        .when(scenario.withdrawing(OFFICER))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void sheMayTakeAnOverrideBackAtTheForceThatAskedForIt() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .when(scenario.withdrawing(OFFICER))
        .happensAs(ConsentWithdrawn.class);
    Scenario waiting = another();
    waiting
        .given(waiting.asked(OFFICER, false))
        .when(waiting.withdrawing(OFFICER))
        .happensAs(ConsentWithdrawn.class);
  }

  @Test
  void nobodyElseWithdrawsForHer() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.withdrawing(OFFICER))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
    for (var actor : Set.of(WILLOW_CASEWORKER, ANALYST, STRANGER)) {
      Scenario another = another();
      another
          .given(another.confirmed(POLICE_CLASSES))
          .when(another.withdrawing(actor))
          .isRefused(ConsentRefusal.NOT_ENTITLED);
    }
  }

  @Test
  void withdrawingFromStatisticsLeavesSupportAsItIs() {
    scenario
        .given(
            scenario.confirmed(POLICE_CLASSES),
            new ConsentWithdrawn(
                CONSENT, Purpose.STATISTICS, Set.of(ROWAN), scenario.stamp(CASEWORKER)))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
  }

  @Test
  void theForceThatTookAProvisionalConsentStaysAPlaceToWithdrawAfterTheSpecialistConfirmed() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 28), scenario.confirmed(POLICE_CLASSES))
        .when(scenario.withdrawing(OFFICER))
        .happensAs(ConsentWithdrawn.class);
  }
}

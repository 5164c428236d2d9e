package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.ROWAN_REFUGE;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_OUTREACH;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OrganisationKind;

/**
 * DOMAIN.md rule 10: what is authorised is sent, so whether the service takes her is judged before
 * it is authorised. Until then the override waits.
 */
class OverrideIsForAServiceThatTakesHerTest extends RuleTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAUSED")
  void everyIntakeThatTakesHighRiskWillDo(IntakeState intake) {
    scenario.network.intake(ROWAN_REFUGE, intake);
    authorising().happensAs(OverrideAuthorised.class);
  }

  @Test
  void forAPausedServiceItIsNotAuthorised() {
    scenario.network.intake(ROWAN_REFUGE, IntakeState.PAUSED);
    authorising().isRefused(ConsentRefusal.OVERRIDE_OFFER_PAUSED);
  }

  @Test
  void forAServiceThatClosedItIsNotAuthorised() {
    scenario.network.close(ROWAN);
    authorising().isRefused(ConsentRefusal.OVERRIDE_OFFER_UNKNOWN);
  }

  @Test
  void forAnOrganisationThatIsNoLongerASpecialistItIsNotAuthorised() {
    scenario.network.turnInto(ROWAN, OrganisationKind.COMMISSIONER);
    authorising().isRefused(ConsentRefusal.OVERRIDE_OFFER_UNKNOWN);
  }

  @Test
  void forAnOfferThatIsGoneItIsNotAuthorised() {
    scenario.network.withdraw(ROWAN_REFUGE);
    authorising().isRefused(ConsentRefusal.OVERRIDE_OFFER_UNKNOWN);
  }

  @Tag("firewall")
  @Test
  void forAnOfferOfAnotherServiceItIsNotAuthorised() {
    OverrideAsked asked = scenario.asked(OFFICER, false);
    scenario
        .given(
            new OverrideAsked(
                asked.consent(),
                WILLOW_OUTREACH,
                asked.referral(),
                asked.lawfulBasis(),
                asked.policeLinked(),
                asked.unit(),
                asked.escalatesAt(),
                asked.expiresAt(),
                asked.stamp()))
        .when(scenario.authorising(SUPERVISOR))
        .isRefused(ConsentRefusal.OVERRIDE_OFFER_UNKNOWN);
  }

  @Test
  void onceTheServiceIsOpenAgainItIsAuthorised() {
    scenario.network.intake(ROWAN_REFUGE, IntakeState.PAUSED);
    authorising().isRefused(ConsentRefusal.OVERRIDE_OFFER_PAUSED);

    scenario.network.intake(ROWAN_REFUGE, IntakeState.OPEN);
    scenario
        .after(Duration.ofHours(2))
        .when(scenario.authorising(SUPERVISOR))
        .happensAs(OverrideAuthorised.class);
  }

  @Test
  void meanwhileItMayBeRefused() {
    scenario.network.close(ROWAN);
    scenario
        .given(scenario.asked(OFFICER, false))
        .when(new RefuseOverride(CONSENT, scenario.by(SUPERVISOR)))
        .happensAs(OverrideRefused.class);
  }

  @Tag("firewall")
  @Test
  void whoMayNotAnswerLearnsNothingOfTheService() {
    scenario.network.intake(ROWAN_REFUGE, IntakeState.PAUSED);
    scenario
        .given(scenario.asked(OFFICER, true))
        .when(scenario.authorising(SUPERVISOR))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void thatTheOfficerHasLeftMakesNoDifference() {
    scenario.network.leaves(OFFICER);
    authorising().happensAs(OverrideAuthorised.class);
  }

  @Test
  void thatTheForceHasClosedMakesNoDifferenceToADutyManager() {
    scenario.network.close(FORCE);
    scenario
        .given(scenario.asked(OFFICER, true))
        .when(scenario.authorising(DUTY_MANAGER))
        .happensAs(OverrideAuthorised.class);
  }

  @Test
  void aForceThatHasClosedHasNoSecondPerson() {
    scenario.network.close(FORCE);
    authorising().isRefused(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
  }

  private Scenario.When authorising() {
    return scenario.given(scenario.asked(OFFICER, false)).when(scenario.authorising(SUPERVISOR));
  }
}

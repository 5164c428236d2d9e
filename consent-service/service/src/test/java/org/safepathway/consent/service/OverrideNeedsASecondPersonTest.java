package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.NOW;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.OFFICER_AND_SUPERVISOR;
import static org.safepathway.network.Network.OTHER_SUPERVISOR;
import static org.safepathway.network.Network.ROWAN_REFUGE;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.UNIT;
import static org.safepathway.network.Network.WILLOW_DUTY_MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.kernel.Actor;

/** DOMAIN.md rule 10 and threat 12: another person authorises, of the right side. */
@Tag("firewall")
class OverrideNeedsASecondPersonTest extends RuleTest {

  @Test
  void aSupervisorOfTheAskingForceAuthorises() {
    AuthoriseOverride command = scenario.authorising(SUPERVISOR);
    scenario
        .given(scenario.asked(OFFICER, false))
        .when(command)
        .happens(
            new OverrideAuthorised(
                CONSENT,
                ROWAN_REFUGE,
                "referral-1",
                LawfulBasis.VITAL_INTERESTS,
                false,
                FORCE,
                OFFICER.person(),
                UNIT,
                Set.of(IDENTITY, SAFE_CONTACT, RISK),
                NOW.plus(Duration.ofDays(14)),
                Scenario.stamp(command.issued())));
  }

  @Test
  void nobodyAuthorisesWhatTheyAskedThemselves() {
    scenario
        .given(scenario.asked(OFFICER_AND_SUPERVISOR, false))
        .when(scenario.authorising(OFFICER_AND_SUPERVISOR))
        .isRefused(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
  }

  @Test
  void officersAndCaseworkersAuthoriseNothing() {
    for (Actor actor : List.of(OFFICER, CASEWORKER, MANAGER, ANALYST, STRANGER)) {
      Scenario each = another();
      each.given(each.asked(OFFICER, false))
          .when(each.authorising(actor))
          .isRefused(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
    }
  }

  @Test
  void policeLinkedOnesAreAuthorisedByADutyManagerOfTheReceivingService() {
    scenario
        .given(scenario.asked(OFFICER, true))
        .when(scenario.authorising(DUTY_MANAGER))
        .happensAs(OverrideAuthorised.class);
  }

  @Test
  void theForceDoesNotLearnThatAPoliceLinkedOneWaits() {
    scenario
        .given(scenario.asked(OFFICER, true))
        .when(scenario.authorising(SUPERVISOR))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void anotherServicesDutyManagerLearnsNothing() {
    scenario
        .given(scenario.asked(OFFICER, true))
        .when(scenario.authorising(WILLOW_DUTY_MANAGER))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void anotherForcesSupervisorLearnsNothing() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .when(scenario.authorising(OTHER_SUPERVISOR))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void theServicesDutyManagerLearnsNothingOfAnOrdinaryOne() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .when(scenario.authorising(DUTY_MANAGER))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void withoutOneThatWaitsThereIsNothingToAuthorise() {
    scenario.when(scenario.authorising(SUPERVISOR)).isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void theSecondPersonMayRefuse() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .when(new RefuseOverride(CONSENT, scenario.by(SUPERVISOR)))
        .happensAs(OverrideRefused.class);
  }

  @Test
  void afterARefusalItIsNotAuthorised() {
    scenario
        .given(
            scenario.asked(OFFICER, false),
            new OverrideRefused(CONSENT, scenario.stamp(SUPERVISOR)))
        .when(scenario.authorising(SUPERVISOR))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void theAskerDoesNotRefuseItEither() {
    scenario
        .given(scenario.asked(OFFICER_AND_SUPERVISOR, false))
        .when(new RefuseOverride(CONSENT, scenario.by(OFFICER_AND_SUPERVISOR)))
        .isRefused(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.kernel.Actor;

/** Officers and caseworkers or managers of a specialist take a consent; nobody else. */
@Tag("firewall")
class OnlyTrainedStaffTakeAConsentTest extends RuleTest {

  @Test
  void aConsentTakenByAnOfficerIsProvisional() {
    RecordConsent command = scenario.recording(Scenario.given(POLICE_CLASSES, 28), OFFICER);
    scenario
        .when(command)
        .happens(
            new ConsentGiven(
                CONSENT,
                Purpose.SUPPORT,
                ConsentStage.PROVISIONAL,
                command.record(),
                null,
                Set.of(),
                Scenario.stamp(command.issued())));
  }

  @Test
  void aConsentTakenByACaseworkerIsConfirmed() {
    RecordConsent command = scenario.recording(Scenario.given(WITH_STATUS, 100), CASEWORKER);
    scenario
        .when(command)
        .happens(
            new ConsentGiven(
                CONSENT,
                Purpose.SUPPORT,
                ConsentStage.CONFIRMED,
                command.record(),
                command.status(),
                Set.of(),
                Scenario.stamp(command.issued())));
  }

  @Test
  void aManagerTakesAConsentToo() {
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 100), MANAGER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void aSpecialistTakesAConsentForAnotherWhenReferringOn() {
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 100), WILLOW_CASEWORKER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void nobodyElseTakesAConsent() {
    for (Actor actor : List.of(SUPERVISOR, DUTY_MANAGER, ANALYST, STRANGER)) {
      Scenario each = another();
      each.when(each.recording(Scenario.given(POLICE_CLASSES, 20), actor))
          .isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
  }

  @Test
  void whoHasLeftTakesNoConsent() {
    scenario.network.leaves(CASEWORKER);
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 20), CASEWORKER))
        .isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
  }

  @Test
  void staffOfAClosedOrganisationTakeNoConsent() {
    scenario.network.close(FORCE);
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 20), OFFICER))
        .isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
  }
}

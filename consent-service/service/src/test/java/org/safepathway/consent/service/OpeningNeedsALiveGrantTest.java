package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.FACT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;
import static org.safepathway.network.Network.WILLOW_DUTY_MANAGER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.Actor;

/**
 * Each opening is judged anew, by the clock and the registry, and recorded before it is disclosed.
 */
@Tag("firewall")
class OpeningNeedsALiveGrantTest extends RuleTest {

  @Test
  void anOpeningIsRecordedWithWhoAndWhatAndWhy() {
    OpenFacts command = scenario.opening(CASEWORKER, IDENTITY, RISK);
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(command)
        .happens(
            new FactsOpened(
                CONSENT,
                Purpose.SUPPORT,
                Set.of(IDENTITY, RISK),
                List.of(FACT),
                Scenario.stamp(command.issued())));
  }

  @Test
  void caseworkersManagersAndDutyManagersOfTheRecipientOpen() {
    for (Actor actor : List.of(CASEWORKER, MANAGER, DUTY_MANAGER)) {
      Scenario each = another();
      each.given(each.confirmed(POLICE_CLASSES))
          .when(each.opening(actor, IDENTITY))
          .happensAs(FactsOpened.class);
    }
  }

  @Test
  void nobodyElseOpens() {
    for (Actor actor :
        List.of(OFFICER, SUPERVISOR, WILLOW_CASEWORKER, WILLOW_DUTY_MANAGER, ANALYST, STRANGER)) {
      Scenario each = another();
      each.given(each.confirmed(POLICE_CLASSES))
          .when(each.opening(actor, IDENTITY))
          .isRefused(ConsentRefusal.NOT_ENTITLED);
    }
  }

  @Test
  void allClassesAskedForOrNone() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER, IDENTITY, STATUS))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void anOpeningOfNoClassIsRefused() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }

  @Test
  void withoutConsentNothingIsOpened() {
    scenario.when(scenario.opening(CASEWORKER, IDENTITY)).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void whoHasLeftOpensNothing() {
    scenario.network.leaves(CASEWORKER);
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void aClosedOrganisationOpensNothing() {
    scenario.network.close(ROWAN);
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void anOrganisationThatIsNoSpecialistAnyMoreOpensNothing() {
    scenario.network.turnInto(ROWAN, OrganisationKind.COMMISSIONER);
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }

  @Test
  void ownNotesOpenUnderAnyLiveGrant() {
    scenario
        .given(scenario.confirmed(Set.of(IDENTITY)))
        .when(scenario.opening(CASEWORKER, CASE_NOTE))
        .happensAs(FactsOpened.class);
    Scenario other = another();
    other
        .given(other.asked(OFFICER, false), other.authorised())
        .when(other.opening(CASEWORKER, CASE_NOTE))
        .happensAs(FactsOpened.class);
  }

  @Test
  void openingForAnotherPurposeIsRefused() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(
            new OpenFacts(
                CONSENT,
                Purpose.STATISTICS,
                Set.of(IDENTITY),
                List.of(FACT),
                scenario.by(CASEWORKER)))
        .isRefused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
  }
}

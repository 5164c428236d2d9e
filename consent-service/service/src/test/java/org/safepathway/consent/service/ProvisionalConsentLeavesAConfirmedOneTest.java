package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.CASEWORKER;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactsOpened;

/** What police ask anew does not end what she agreed with a specialist. */
@Tag("firewall")
class ProvisionalConsentLeavesAConfirmedOneTest extends RuleTest {

  @Test
  void aProvisionalConsentLeavesAConfirmedOneAsItIs() {
    scenario
        .given(scenario.confirmed(WITH_STATUS), scenario.provisional(Set.of(IDENTITY), 20))
        .when(scenario.opening(CASEWORKER, STATUS))
        .happensAs(FactsOpened.class);
  }

  @Test
  void aConfirmedConsentReplacesAProvisionalOne() {
    scenario
        .given(scenario.provisional(POLICE_CLASSES, 20), scenario.confirmed(Set.of(IDENTITY)))
        .when(scenario.opening(CASEWORKER, RISK))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aConfirmedConsentReplacesAnEarlierConfirmedOne() {
    scenario
        .given(scenario.confirmed(WITH_STATUS), scenario.confirmed(POLICE_CLASSES))
        .when(scenario.opening(CASEWORKER, STATUS))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.Purpose;

/**
 * DOMAIN.md rule 10: identity, safe contact and risk for two weeks; never status, never support.
 */
@Tag("firewall")
class OverrideSharesNoMoreThanItsClassesTest extends RuleTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CASE_NOTE")
  void anOverrideSharesExactlyTheClassesThatAreSharedByOne(FactClass factClass) {
    Scenario.When when =
        scenario
            .given(scenario.asked(OFFICER, false), scenario.authorised())
            .when(scenario.opening(CASEWORKER, factClass));
    if (factClass.sharedByOverride()) {
      when.happensAs(FactsOpened.class);
    } else {
      when.isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }

  @Test
  void anOverrideThatWaitsSharesNothing() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void anOverrideEndsAfterTwoWeeks() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .after(Duration.ofDays(14).minusNanos(1))
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
    Scenario later = another();
    later
        .given(later.asked(OFFICER, false), later.authorised())
        .after(Duration.ofDays(14))
        .when(later.opening(CASEWORKER, IDENTITY))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aRefusedConsentDoesNotEndAnOverride() {
    ConsentRefused refused =
        new ConsentRefused(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.PROVISIONAL,
            Scenario.refused(POLICE_CLASSES),
            Set.of(),
            scenario.stamp(OFFICER));
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised(), refused)
        .when(scenario.opening(CASEWORKER, IDENTITY))
        .happensAs(FactsOpened.class);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.network.Network.OFFICER;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;

/** DOMAIN.md rules 2 and 4: police never ask for status, nor for a specialist's notes. */
@Tag("firewall")
class PoliceAskForMinimumFactsTest extends RuleTest {

  @ParameterizedTest
  @EnumSource
  void policeNameExactlyTheClassesThatTheyMaySeal(FactClass factClass) {
    Scenario.When when =
        scenario.when(scenario.recording(Scenario.given(Set.of(factClass), 10), OFFICER));
    if (factClass.policeMaySeal()) {
      when.happensAs(ConsentGiven.class);
    } else {
      when.isRefused(ConsentRefusal.CLASS_NOT_FOR_POLICE);
    }
  }

  @Test
  void policeDoNotEvenRecordThatSheRefusedStatus() {
    scenario
        .when(scenario.recording(Scenario.refused(Set.of(IDENTITY, STATUS)), OFFICER))
        .isRefused(ConsentRefusal.CLASS_NOT_FOR_POLICE);
  }
}

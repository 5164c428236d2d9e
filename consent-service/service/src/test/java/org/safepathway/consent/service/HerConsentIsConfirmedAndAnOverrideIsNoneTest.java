package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Platform;

/** Whether she herself agrees now (DOMAIN.md rule 23: only she links). */
@Tag("firewall")
class HerConsentIsConfirmedAndAnOverrideIsNoneTest extends RuleTest {

  private static ConfirmConsent asked(Scenario scenario, Actor by) {
    return new ConfirmConsent(CONSENT, scenario.by(by));
  }

  @Test
  void whatSheAgreedToIsConfirmedToItsRecipientAndToThePlatform() {
    for (Actor actor : List.of(CASEWORKER, MANAGER, DUTY_MANAGER, Platform.TICKER)) {
      for (Actor taker : List.of(CASEWORKER, OFFICER)) {
        Scenario each = another();
        each.given(each.agreed(taker, IDENTITY)).when(asked(each, actor)).isSoAlready();
      }
    }
  }

  @Test
  void anOverrideIsNoYesOfHers() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .when(asked(scenario, CASEWORKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void norIsAConsentToBeCounted() {
    scenario
        .given(
            new ConsentGiven(
                CONSENT,
                Purpose.STATISTICS,
                ConsentStage.CONFIRMED,
                Scenario.given(Set.of(), 20),
                null,
                Set.of(),
                scenario.stamp(CASEWORKER)))
        .when(asked(scenario, CASEWORKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void afterAWithdrawalARefusalOrItsLastDayThereIsNone() {
    for (Actor actor : List.of(CASEWORKER, Platform.TICKER)) {
      Scenario each = another();
      each.when(asked(each, actor)).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
      Scenario gone = another();
      gone.given(gone.agreed(CASEWORKER, IDENTITY), gone.withdrew())
          .when(asked(gone, actor))
          .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
      Scenario over = another();
      over.given(over.agreed(CASEWORKER, IDENTITY))
          .after(Duration.ofDays(21))
          .when(asked(over, actor))
          .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }

  @Test
  void nobodyElseLearnsAnything() {
    for (Actor actor : List.of(OFFICER, WILLOW_CASEWORKER, ANALYST, STRANGER)) {
      Scenario each = another();
      each.given(each.agreed(CASEWORKER, IDENTITY))
          .when(asked(each, actor))
          .isRefused(ConsentRefusal.NOT_ENTITLED);
    }
  }

  @Test
  void ofAnOrganisationThatClosedOrIsNoSpecialistAnyMoreThereIsNone() {
    scenario.network.close(ROWAN);
    scenario
        .given(scenario.agreed(CASEWORKER, IDENTITY))
        .when(asked(scenario, Platform.TICKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    Scenario other = another();
    other.network.turnInto(ROWAN, OrganisationKind.COMMISSIONER);
    other
        .given(other.agreed(CASEWORKER, IDENTITY))
        .when(asked(other, Platform.TICKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }
}

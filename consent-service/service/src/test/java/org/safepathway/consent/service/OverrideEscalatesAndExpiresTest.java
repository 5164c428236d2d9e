package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.EscalateOverride;
import org.safepathway.consent.ExpireOverride;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;

/** DOMAIN.md rule 10: a pending override escalates after 30 minutes and is over after 24 hours. */
@Tag("firewall")
class OverrideEscalatesAndExpiresTest extends RuleTest {

  private EscalateOverride escalate() {
    return new EscalateOverride(CONSENT, scenario.by(STRANGER));
  }

  private ExpireOverride expire() {
    return new ExpireOverride(CONSENT, scenario.by(STRANGER));
  }

  @Test
  void itEscalatesAfterThirtyMinutes() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofMinutes(30))
        .when(escalate())
        .happensAs(OverrideEscalated.class);
  }

  @Test
  void itDoesNotEscalateEarlier() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofMinutes(30).minusNanos(1))
        .when(escalate())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void itEscalatesOnce() {
    scenario
        .given(
            scenario.asked(OFFICER, false),
            new OverrideEscalated(CONSENT, scenario.stamp(STRANGER)))
        .after(Duration.ofHours(1))
        .when(escalate())
        .isSoAlready();
  }

  @Test
  void anEscalatedOneIsStillAuthorised() {
    scenario
        .given(
            scenario.asked(OFFICER, false),
            new OverrideEscalated(CONSENT, scenario.stamp(STRANGER)))
        .after(Duration.ofHours(1))
        .when(scenario.authorising(SUPERVISOR))
        .happensAs(OverrideAuthorised.class);
  }

  @Test
  void itExpiresAfterADay() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofHours(24))
        .when(expire())
        .happensAs(OverrideExpired.class);
  }

  @Test
  void itDoesNotExpireEarlier() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofHours(24).minusNanos(1))
        .when(expire())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void oneThatIsOverIsNotAuthorisedThoughNobodySaidSo() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofHours(24))
        .when(scenario.authorising(SUPERVISOR))
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void oneThatIsOverDoesNotEscalate() {
    scenario
        .given(scenario.asked(OFFICER, false))
        .after(Duration.ofHours(24))
        .when(escalate())
        .isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }

  @Test
  void whatDoesNotWaitNeitherEscalatesNorExpires() {
    scenario.when(escalate()).isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
    another().when(expire()).isRefused(ConsentRefusal.NO_PENDING_OVERRIDE);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.STATUS_FACT;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;

/**
 * Once a status consent exists exactly one status fact is written, so that its presence says
 * nothing.
 */
@Tag("firewall")
class StatusFactGoesWithStatusConsentTest extends RuleTest {

  private RecordConsent naming(Set<FactClass> classes, @Nullable SealedFact status, Actor taker) {
    return new RecordConsent(
        CONSENT, Purpose.SUPPORT, Scenario.given(classes, 50), status, scenario.by(taker));
  }

  @Test
  void aStatusConsentWithoutItsFactIsRefused() {
    scenario
        .when(naming(WITH_STATUS, null, CASEWORKER))
        .isRefused(ConsentRefusal.STATUS_FACT_MISSING);
  }

  @Test
  void aStatusFactWithoutStatusConsentIsRefused() {
    scenario
        .when(naming(POLICE_CLASSES, Scenario.status(ROWAN), CASEWORKER))
        .isRefused(ConsentRefusal.STATUS_FACT_MISSING);
  }

  @Test
  void aStatusFactWithARefusalIsRefused() {
    scenario
        .when(
            new RecordConsent(
                CONSENT,
                Purpose.SUPPORT,
                Scenario.refused(WITH_STATUS),
                Scenario.status(ROWAN),
                scenario.by(CASEWORKER)))
        .isRefused(ConsentRefusal.STATUS_FACT_MISSING);
  }

  @Test
  void aFactOfAnotherClassIsNoStatusFact() {
    SealedFact note =
        new SealedFact(STATUS_FACT, CASE_NOTE, ROWAN, null, "c2VhbGVk", "fingerprint");
    scenario
        .when(naming(WITH_STATUS, note, CASEWORKER))
        .isRefused(ConsentRefusal.STATUS_FACT_MISSING);
  }

  @Test
  void theFactIsTheRecipientsOrTheTakersOwn() {
    scenario
        .when(naming(WITH_STATUS, Scenario.status(ROWAN), WILLOW_CASEWORKER))
        .happensAs(ConsentGiven.class);
    Scenario second = another();
    second
        .when(naming(WITH_STATUS, Scenario.status(WILLOW), WILLOW_CASEWORKER))
        .happensAs(ConsentGiven.class);
    Scenario third = another();
    third
        .when(naming(WITH_STATUS, Scenario.status(WILLOW), CASEWORKER))
        .isRefused(ConsentRefusal.STATUS_FACT_MISSING);
  }
}

package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.VICTIM;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.OrganisationId;

/** DOMAIN.md rule 6: a consent names one organisation, and it is an open specialist. */
@Tag("firewall")
class ConsentNamesOneSpecialistTest extends RuleTest {

  @Test
  void aConsentForAnOpenSpecialistIsRecorded() {
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 100), CASEWORKER))
        .happensAs(ConsentGiven.class);
  }

  @Test
  void aClosedOrganisationIsNoRecipient() {
    scenario.network.close(ROWAN);
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 28), OFFICER))
        .isRefused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPECIALIST")
  void noOtherKindOfOrganisationIsARecipient(OrganisationKind kind) {
    scenario.network.turnInto(ROWAN, kind);
    scenario
        .when(scenario.recording(Scenario.given(POLICE_CLASSES, 28), OFFICER))
        .isRefused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
  }

  @Test
  void aForceIsNoRecipientOfASupportConsent() {
    scenario
        .when(
            new RecordConsent(
                ConsentId.of(VICTIM, FORCE),
                Purpose.SUPPORT,
                Scenario.given(POLICE_CLASSES, 28),
                null,
                scenario.by(OFFICER)))
        .isRefused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
  }

  @Test
  void anUnknownOrganisationIsNoRecipient() {
    scenario
        .when(
            new RecordConsent(
                ConsentId.of(VICTIM, new OrganisationId("partner-agencies")),
                Purpose.SUPPORT,
                Scenario.given(POLICE_CLASSES, 28),
                null,
                scenario.by(OFFICER)))
        .isRefused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
  }
}

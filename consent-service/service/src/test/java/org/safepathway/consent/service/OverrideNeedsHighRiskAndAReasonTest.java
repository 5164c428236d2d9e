package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.NOW;
import static org.safepathway.consent.service.Scenario.VICTIM;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.DUTY_MANAGER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.OFFICER_AND_SUPERVISOR;
import static org.safepathway.network.Network.OTHER_FORCE;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.ROWAN_REFUGE;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.UNIT;
import static org.safepathway.network.Network.WILLOW_OUTREACH;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.VictimId;

/** DOMAIN.md rule 10: high risk and a written reason, vouched for by the vault. */
@Tag("firewall")
class OverrideNeedsHighRiskAndAReasonTest extends RuleTest {

  private Attestation attested(boolean high, boolean reason) {
    return scenario.attestations.override(VICTIM, FORCE, high, reason, false);
  }

  @Test
  void anOverrideWaitsForASecondPerson() {
    AskOverride command = scenario.asking(OFFICER, attested(true, true));
    scenario
        .when(command)
        .happens(
            new OverrideAsked(
                CONSENT,
                ROWAN_REFUGE,
                "referral-1",
                LawfulBasis.VITAL_INTERESTS,
                false,
                UNIT,
                NOW.plus(Duration.ofMinutes(30)),
                NOW.plus(Duration.ofHours(24)),
                Scenario.stamp(command.issued())));
  }

  @Test
  void withoutHighRiskThereIsNoOverride() {
    scenario
        .when(scenario.asking(OFFICER, attested(false, true)))
        .isRefused(ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK);
  }

  @Test
  void withoutAWrittenReasonThereIsNoOverride() {
    scenario
        .when(scenario.asking(OFFICER, attested(true, false)))
        .isRefused(ConsentRefusal.OVERRIDE_NEEDS_REASON);
  }

  @Test
  void onlyAnOfficerAsks() {
    for (Actor actor : List.of(SUPERVISOR, CASEWORKER, DUTY_MANAGER, ANALYST, STRANGER)) {
      Scenario each = another();
      each.when(each.asking(actor, attested(true, true)))
          .isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
  }

  @Test
  void aForgedAttestationIsRefused() {
    Attestation low = attested(false, false);
    Attestation forged =
        new Attestation(
            low.victim(),
            low.recordedBy(),
            low.facts(),
            low.classes(),
            low.complete(),
            true,
            true,
            false,
            low.mac());
    scenario.when(scenario.asking(OFFICER, forged)).isRefused(ConsentRefusal.ATTESTATION_INVALID);
  }

  @Test
  void anAttestationOfAnotherVictimOrForceIsRefused() {
    VictimId other = new VictimId("fedcba9876543210fedcba9876543210");
    scenario
        .when(
            scenario.asking(
                OFFICER, scenario.attestations.override(other, FORCE, true, true, false)))
        .isRefused(ConsentRefusal.ATTESTATION_INVALID);
    Scenario second = another();
    second
        .when(
            second.asking(
                OFFICER, second.attestations.override(VICTIM, OTHER_FORCE, true, true, false)))
        .isRefused(ConsentRefusal.ATTESTATION_INVALID);
  }

  @Test
  void theOfferIsTheRecipients() {
    scenario
        .when(
            new AskOverride(
                CONSENT,
                WILLOW_OUTREACH,
                "referral-1",
                LawfulBasis.VITAL_INTERESTS,
                attested(true, true),
                scenario.by(OFFICER)))
        .isRefused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
  }

  @Test
  void theRecipientIsOpen() {
    scenario.network.close(ROWAN);
    scenario
        .when(scenario.asking(OFFICER, attested(true, true)))
        .isRefused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
  }

  @Test
  void aSecondOneDoesNotReplaceOneThatWaits() {
    scenario
        .given(scenario.asked(OFFICER, true))
        .when(scenario.asking(OFFICER_AND_SUPERVISOR, attested(true, true)))
        .isRefused(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
  }

  @Test
  void aNewOneMayBeAskedOnceTheOldOneIsOver() {
    scenario
        .given(scenario.asked(OFFICER, true))
        .after(Duration.ofHours(24))
        .when(scenario.asking(OFFICER, attested(true, true)))
        .happensAs(OverrideAsked.class);
  }
}

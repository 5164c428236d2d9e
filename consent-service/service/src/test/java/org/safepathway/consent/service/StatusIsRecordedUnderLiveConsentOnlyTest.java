package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.FACT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.consent.service.Scenario.STATUS_FACT;
import static org.safepathway.consent.service.Scenario.VICTIM;
import static org.safepathway.consent.service.Scenario.WITH_STATUS;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;
import static org.safepathway.network.Network.WILLOW;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.VictimId;

/** A status is recorded by the recipient's staff, while she agrees that it may hold it. */
@Tag("firewall")
class StatusIsRecordedUnderLiveConsentOnlyTest extends RuleTest {

  @Test
  void aStatusIsRecordedUnderALiveConsentThatNamesIt() {
    RecordStatus command = scenario.recordingStatus(CASEWORKER);
    scenario
        .given(scenario.confirmed(WITH_STATUS))
        .when(command)
        .happens(new StatusRecorded(CONSENT, command.status(), Scenario.stamp(command.issued())));
  }

  @Test
  void withoutStatusConsentNoStatusIsRecorded() {
    scenario
        .given(scenario.confirmed(POLICE_CLASSES))
        .when(scenario.recordingStatus(CASEWORKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void onANewStreamNoStatusIsRecorded() {
    scenario.when(scenario.recordingStatus(CASEWORKER)).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void withdrawalCutsTheRecorderOff() {
    scenario
        .given(
            scenario.confirmed(WITH_STATUS),
            new ConsentWithdrawn(
                CONSENT, Purpose.SUPPORT, Set.of(ROWAN), scenario.stamp(CASEWORKER)))
        .when(scenario.recordingStatus(CASEWORKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void anOverrideNeverCarriesAStatus() {
    scenario
        .given(scenario.asked(OFFICER, false), scenario.authorised())
        .when(scenario.recordingStatus(CASEWORKER))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void nobodyOutsideTheRecipientRecordsAStatus() {
    for (Actor actor : List.of(OFFICER, SUPERVISOR, WILLOW_CASEWORKER, ANALYST, STRANGER)) {
      Scenario each = another();
      each.given(each.confirmed(WITH_STATUS))
          .when(each.recordingStatus(actor))
          .isRefused(ConsentRefusal.NOT_ENTITLED);
    }
  }

  private SealedFact correcting(FactId corrected) {
    return new SealedFact(FACT, STATUS, ROWAN, corrected, "c2VhbGVk", "fingerprint");
  }

  @Test
  void aStatusCorrectsOneOfItsOwnStream() {
    scenario
        .given(scenario.confirmed(WITH_STATUS))
        .when(with(correcting(STATUS_FACT), scenario.attestations.of(VICTIM, ROWAN, FACT)))
        .happensAs(StatusRecorded.class);
  }

  @Test
  void whatAnotherOrganisationRecordedIsNotCorrected() {
    FactId anothers = new FactId("00000000000000000000000000000009");
    scenario
        .given(scenario.confirmed(WITH_STATUS))
        .when(with(correcting(anothers), scenario.attestations.of(VICTIM, ROWAN, FACT)))
        .isRefused(ConsentRefusal.NOTHING_TO_CORRECT);
  }

  private RecordStatus with(SealedFact status, Attestation attestation) {
    return new RecordStatus(CONSENT, status, attestation, scenario.by(CASEWORKER));
  }

  private void isNotVouchedFor(SealedFact status, Attestation attestation) {
    another()
        .given(scenario.confirmed(WITH_STATUS))
        .when(with(status, attestation))
        .isRefused(ConsentRefusal.ATTESTATION_INVALID);
  }

  @Test
  void theVaultMustHaveVouchedForExactlyThisFact() {
    VictimId other = new VictimId("fedcba9876543210fedcba9876543210");
    Attestation genuine = scenario.attestations.of(VICTIM, ROWAN, STATUS_FACT);
    isNotVouchedFor(Scenario.status(ROWAN), scenario.attestations.of(other, ROWAN, STATUS_FACT));
    isNotVouchedFor(Scenario.status(ROWAN), scenario.attestations.of(VICTIM, WILLOW, STATUS_FACT));
    isNotVouchedFor(Scenario.status(ROWAN), scenario.attestations.of(VICTIM, ROWAN, FACT));
    isNotVouchedFor(Scenario.status(WILLOW), genuine);
    isNotVouchedFor(new SealedFact(STATUS_FACT, IDENTITY, ROWAN, null, "c2VhbGVk", "f"), genuine);
    isNotVouchedFor(
        Scenario.status(ROWAN),
        new Attestation(
            VICTIM,
            ROWAN,
            List.of(STATUS_FACT),
            Set.of(STATUS),
            false,
            false,
            false,
            false,
            "Zm9yZ2Vk"));
  }
}

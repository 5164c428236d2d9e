package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.VICTIM;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.OTHER_FORCE;
import static org.safepathway.network.Network.OTHER_SUPERVISOR;
import static org.safepathway.network.Network.STRANGER;
import static org.safepathway.network.Network.SUPERVISOR;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;

/**
 * DOMAIN.md rule 15: a mobile-fingerprint consent is recorded by an officer for the officer's
 * force.
 */
@Tag("firewall")
class FingerprintConsentIsTheForcesOwnTest extends RuleTest {

  private static final ConsentId FORCE_STREAM = ConsentId.of(VICTIM, FORCE);

  private static FingerprintRecord record(
      FingerprintRecord.Basis basis, boolean told, ConsentAnswer answer) {
    return new FingerprintRecord(
        FingerprintRecord.EncounterRole.VICTIM, basis, told, Language.URDU, answer);
  }

  private static final FingerprintRecord GIVEN =
      record(FingerprintRecord.Basis.CONSENT, true, ConsentAnswer.GIVEN);

  private RecordFingerprintConsent by(ConsentId stream, FingerprintRecord record, Actor actor) {
    return new RecordFingerprintConsent(stream, record, scenario.by(actor));
  }

  @Test
  void anOfficerRecordsItForTheForce() {
    RecordFingerprintConsent command = by(FORCE_STREAM, GIVEN, OFFICER);
    scenario
        .when(command)
        .happens(
            new FingerprintConsentRecorded(FORCE_STREAM, GIVEN, Scenario.stamp(command.issued())));
  }

  @Test
  void aRefusalIsRecordedToo() {
    scenario
        .when(
            by(
                FORCE_STREAM,
                record(FingerprintRecord.Basis.CONSENT, false, ConsentAnswer.REFUSED),
                OFFICER))
        .happensAs(FingerprintConsentRecorded.class);
  }

  @Test
  void whoWasNotToldThatItIsOptionalHasNotConsented() {
    scenario
        .when(
            by(
                FORCE_STREAM,
                record(FingerprintRecord.Basis.CONSENT, false, ConsentAnswer.GIVEN),
                OFFICER))
        .isRefused(ConsentRefusal.NOT_FREELY_GIVEN);
  }

  @Test
  void underPaceItIsNotOptional() {
    scenario
        .when(
            by(
                FORCE_STREAM,
                record(FingerprintRecord.Basis.PACE_S61_6A, false, ConsentAnswer.GIVEN),
                OFFICER))
        .happensAs(FingerprintConsentRecorded.class);
  }

  // A desk may hand on what a JSON body left out.
  @Test
  @SuppressWarnings("NullAway")
  void aRecordThatLeavesSomethingOutIsMalformed() {
    for (FingerprintRecord part :
        List.of(
            new FingerprintRecord(
                null, GIVEN.basis(), true, GIVEN.wordingLanguage(), GIVEN.answer()),
            new FingerprintRecord(
                GIVEN.role(), null, true, GIVEN.wordingLanguage(), GIVEN.answer()),
            new FingerprintRecord(GIVEN.role(), GIVEN.basis(), true, null, GIVEN.answer()),
            new FingerprintRecord(
                GIVEN.role(), GIVEN.basis(), true, GIVEN.wordingLanguage(), null))) {
      another().when(by(FORCE_STREAM, part, OFFICER)).isRefused(CommonRefusal.MALFORMED);
    }
  }

  @Test
  void nobodyElseRecordsIt() {
    for (Actor actor : List.of(SUPERVISOR, CASEWORKER, OTHER_SUPERVISOR, ANALYST, STRANGER)) {
      another().when(by(FORCE_STREAM, GIVEN, actor)).isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
  }

  @Test
  void itIsNotForAnotherForceOrASpecialist() {
    another()
        .when(by(ConsentId.of(VICTIM, OTHER_FORCE), GIVEN, OFFICER))
        .isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
    another().when(by(CONSENT, GIVEN, OFFICER)).isRefused(ConsentRefusal.TAKER_NOT_ALLOWED);
  }

  @Test
  void itIsWithdrawnLikeAnyOther() {
    scenario
        .given(new FingerprintConsentRecorded(FORCE_STREAM, GIVEN, scenario.stamp(OFFICER)))
        .when(new WithdrawConsent(FORCE_STREAM, Purpose.MOBILE_FINGERPRINT, scenario.by(OFFICER)))
        .happensAs(ConsentWithdrawn.class);
  }
}

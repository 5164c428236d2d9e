package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.VICTIM;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.AgeOutFingerprintConsent;
import org.safepathway.consent.ConfirmRetentionOver;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FingerprintConsentAgedOut;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Platform;
import org.safepathway.referral.retention.RetentionRule;

/** DOMAIN.md rule 24: judged by the stream's own clock, and asked by the platform alone. */
@Tag("firewall")
class AConsentIsKeptSoLongTest extends RuleTest {

  private static final ConsentId FORCE_STREAM = ConsentId.of(VICTIM, FORCE);
  private static final FingerprintRecord RECORD =
      new FingerprintRecord(
          FingerprintRecord.EncounterRole.VICTIM,
          FingerprintRecord.Basis.CONSENT,
          true,
          Language.URDU,
          ConsentAnswer.GIVEN);
  private static final Duration FINGERPRINT = RetentionRule.FINGERPRINT_CONSENT.kept();
  private static final Duration KEYS = RetentionRule.VICTIM.kept();

  private FingerprintConsentRecorded recorded() {
    return new FingerprintConsentRecorded(FORCE_STREAM, RECORD, scenario.stamp(OFFICER));
  }

  private AgeOutFingerprintConsent ageOut() {
    return new AgeOutFingerprintConsent(FORCE_STREAM, scenario.by(Platform.TICKER));
  }

  private ConfirmRetentionOver confirm() {
    return new ConfirmRetentionOver(CONSENT, scenario.by(Platform.TICKER));
  }

  @Test
  void aFingerprintConsentGoesAfterItsOwnTime() {
    scenario
        .given(recorded())
        .after(FINGERPRINT)
        .when(ageOut())
        .happensAs(FingerprintConsentAgedOut.class);
  }

  @Test
  void notBefore() {
    scenario
        .given(recorded())
        .after(FINGERPRINT.minusMillis(1))
        .when(ageOut())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void nobodyElseMayEndIt() {
    scenario
        .given(recorded())
        .after(FINGERPRINT)
        .when(new AgeOutFingerprintConsent(FORCE_STREAM, scenario.by(OFFICER)))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void afterwardsNothingGoesByItAnyMore() {
    FingerprintConsentAgedOut aged =
        new FingerprintConsentAgedOut(FORCE_STREAM, scenario.stamp(Platform.TICKER));
    scenario
        .given(recorded(), aged)
        .when(new WithdrawConsent(FORCE_STREAM, Purpose.MOBILE_FINGERPRINT, scenario.by(OFFICER)))
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    another().given(recorded(), aged).when(ageOut()).isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void whatEndedLongAgoNeedsNotBeKept() {
    scenario
        .given(scenario.confirmed(Scenario.POLICE_CLASSES), scenario.withdrew())
        .after(KEYS)
        .when(confirm())
        .isSoAlready();
  }

  @Test
  void whatEndedLaterDoes() {
    scenario
        .given(scenario.confirmed(Scenario.POLICE_CLASSES), scenario.withdrew())
        .after(KEYS.minusMillis(1))
        .when(confirm())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  /** Whoever counts her would see by an erasure when she ended the rest. */
  @Test
  void whoIsCountedIsKeptThoughEverythingElseEndedLongAgo() {
    scenario
        .given(scenario.confirmed(Scenario.POLICE_CLASSES), scenario.withdrew(), counted())
        .after(KEYS)
        .when(confirm())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  @Test
  void whoWasCountedIsKeptSoLongAfterThatToo() {
    ConsentWithdrawn ended =
        new ConsentWithdrawn(CONSENT, Purpose.STATISTICS, Set.of(), scenario.stamp(CASEWORKER));
    scenario.given(counted(), ended).after(KEYS).when(confirm()).isSoAlready();
    another()
        .given(counted(), ended)
        .after(KEYS.minusMillis(1))
        .when(confirm())
        .isRefused(ConsentRefusal.NOT_DUE);
  }

  private ConsentGiven counted() {
    return new ConsentGiven(
        CONSENT,
        Purpose.STATISTICS,
        ConsentStage.PROVISIONAL,
        Scenario.given(Set.of(), Math.toIntExact(KEYS.toDays()) + 2),
        null,
        Set.of(),
        scenario.stamp(OFFICER));
  }

  @Test
  void onlyThePlatformMayAsk() {
    scenario
        .given(scenario.withdrew())
        .after(KEYS)
        .when(new ConfirmRetentionOver(CONSENT, scenario.by(CASEWORKER)))
        .isRefused(ConsentRefusal.NOT_ENTITLED);
  }
}

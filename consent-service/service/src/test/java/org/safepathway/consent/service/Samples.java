package org.safepathway.consent.service;

import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.NOW;
import static org.safepathway.consent.service.Scenario.VICTIM;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.ROWAN_REFUGE;
import static org.safepathway.network.Network.UNIT;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.safepathway.consent.AgeOutFingerprintConsent;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConfirmRetentionOver;
import org.safepathway.consent.ConfirmStatistics;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.EscalateOverride;
import org.safepathway.consent.ExpireOverride;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.FingerprintConsentAgedOut;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;

/** One of each event and command, with every optional part present. */
final class Samples {

  private static final Issued ISSUED =
      new Issued(CASEWORKER, new RequestId("request-0001"), "Zmlu");
  private static final Stamp STAMP = new Stamp(NOW, ISSUED);
  private static final ConsentId FORCE_STREAM = ConsentId.of(VICTIM, FORCE);
  private static final FactId FACT = Scenario.FACT;
  private static final SealedFact STATUS =
      new SealedFact(Scenario.STATUS_FACT, FactClass.STATUS, ROWAN, FACT, "c2VhbGVk", "a2V5ZWQ");
  private static final Attestation ATTESTATION =
      new Attestation(
          VICTIM,
          ROWAN,
          List.of(Scenario.STATUS_FACT, FACT),
          Set.of(FactClass.STATUS, FactClass.RISK),
          true,
          true,
          false,
          true,
          "bWFj");
  private static final ConsentRecord RECORD =
      Scenario.record(
          ConsentAnswer.GIVEN,
          Scenario.WITH_STATUS,
          Scenario.TODAY,
          Scenario.TODAY.plusDays(30),
          Scenario.TODAY.plusDays(90));
  private static final FingerprintRecord FINGERPRINT =
      new FingerprintRecord(
          FingerprintRecord.EncounterRole.VICTIM,
          FingerprintRecord.Basis.CONSENT,
          true,
          Language.URDU,
          ConsentAnswer.REFUSED);
  private static final Set<FactClass> CLASSES =
      Set.of(FactClass.RISK, FactClass.IDENTITY, FactClass.SAFE_CONTACT);

  static final List<ConsentEvent> EVENTS =
      List.of(
          new ConsentGiven(
              CONSENT, Purpose.SUPPORT, ConsentStage.CONFIRMED, RECORD, STATUS, CLASSES, STAMP),
          new ConsentRefused(
              CONSENT,
              Purpose.SUPPORT,
              ConsentStage.PROVISIONAL,
              Scenario.refused(CLASSES),
              CLASSES,
              STAMP),
          new ConsentNarrowed(CONSENT, Purpose.SUPPORT, CLASSES, STAMP),
          new ConsentWithdrawn(CONSENT, Purpose.SUPPORT, Set.of(ROWAN), STAMP),
          new ConsentLapsed(CONSENT, Purpose.STATISTICS, STAMP),
          new StatusRecorded(CONSENT, STATUS, STAMP),
          new FactsOpened(
              CONSENT, Purpose.SUPPORT, CLASSES, List.of(FACT, Scenario.STATUS_FACT), STAMP),
          new OverrideAsked(
              CONSENT,
              ROWAN_REFUGE,
              "referral-1",
              LawfulBasis.VITAL_INTERESTS,
              true,
              UNIT,
              NOW.plus(Duration.ofMinutes(30)),
              NOW.plus(Duration.ofHours(24)),
              STAMP),
          new OverrideAuthorised(
              CONSENT,
              ROWAN_REFUGE,
              "referral-1",
              LawfulBasis.VITAL_INTERESTS,
              true,
              FORCE,
              OFFICER.person(),
              UNIT,
              CLASSES,
              NOW.plus(Duration.ofDays(14)),
              STAMP),
          new OverrideRefused(CONSENT, STAMP),
          new OverrideEscalated(CONSENT, STAMP),
          new OverrideExpired(CONSENT, STAMP),
          new OverrideLapsed(CONSENT, STAMP),
          new FingerprintConsentRecorded(FORCE_STREAM, FINGERPRINT, STAMP),
          new FingerprintConsentAgedOut(FORCE_STREAM, STAMP));

  static final List<ConsentCommand> COMMANDS =
      List.of(
          new RecordConsent(CONSENT, Purpose.SUPPORT, RECORD, STATUS, ISSUED),
          new NarrowConsent(CONSENT, Purpose.SUPPORT, CLASSES, ISSUED),
          new WithdrawConsent(CONSENT, Purpose.SUPPORT, ISSUED),
          new LapseConsent(CONSENT, Purpose.SUPPORT, ISSUED),
          new RecordStatus(CONSENT, STATUS, ATTESTATION, ISSUED),
          new OpenFacts(CONSENT, Purpose.SUPPORT, CLASSES, List.of(FACT), ISSUED),
          new ConfirmGrant(CONSENT, CLASSES, ISSUED),
          new ConfirmConsent(CONSENT, ISSUED),
          new ConfirmStatistics(CONSENT, ISSUED),
          new AskOverride(
              CONSENT,
              ROWAN_REFUGE,
              "referral-1",
              LawfulBasis.VITAL_INTERESTS,
              ATTESTATION,
              ISSUED),
          new AuthoriseOverride(CONSENT, ISSUED),
          new RefuseOverride(CONSENT, ISSUED),
          new EscalateOverride(CONSENT, ISSUED),
          new ExpireOverride(CONSENT, ISSUED),
          new LapseOverride(CONSENT, ISSUED),
          new RecordFingerprintConsent(FORCE_STREAM, FINGERPRINT, ISSUED),
          new AgeOutFingerprintConsent(FORCE_STREAM, ISSUED),
          new ConfirmRetentionOver(CONSENT, ISSUED));

  private Samples() {}
}

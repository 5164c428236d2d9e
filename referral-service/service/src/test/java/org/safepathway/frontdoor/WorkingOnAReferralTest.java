package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.COLLEAGUE;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.directory.Language;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.inside.Wait;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.referral.victim.Confirmation;

class WorkingOnAReferralTest extends InsideTesting {

  @Test
  void aReferralGoesThroughItsWholeLife() {
    String reference = rowans(referred());

    done(act(CASEWORKER, "act-00001", new Receive(reference)));
    done(act(CASEWORKER, "act-00002", new GiveTriage(reference, Triage.A)));
    done(act(CASEWORKER, "act-00003", new Wait(reference)));
    done(act(CASEWORKER, "act-00004", new Accept(reference)));
    done(act(CASEWORKER, "act-00005", new Undo(reference)));
    done(act(CASEWORKER, "act-00006", new Accept(reference)));
    done(act(CASEWORKER, "act-00007", new Contact(reference, ContactResult.REACHED)));
    done(act(CASEWORKER, "act-00008", new Engage(reference)));
    done(act(CASEWORKER, "act-00009", new Close(reference, Closure.NEEDS_MET)));
    assertThat(done(act(CASEWORKER, "act-00010", new Reopen(reference)))).isEqualTo(reference);

    assertThat(happened())
        .containsExactly(
            "VictimRegistered",
            "ReferralSent",
            "ReferralReceived",
            "ReferralTriaged",
            "ReferralPutOnWaitingList",
            "ReferralAccepted",
            "AcceptanceUndone",
            "ReferralAccepted",
            "ContactAttempted",
            "VictimEngaged",
            "ReferralClosed",
            "ReferralReopened");
  }

  @Test
  void itIsReturnedAsIncomplete() {
    done(act(CASEWORKER, "act-00001", new ReturnIncomplete(triaged())));
    assertThat(happened()).endsWith("ReferralReturned");
  }

  @Test
  void theOfficerRecallsItAndAColleagueDoesNot() {
    String reference = referred();

    assertThat(act(COLLEAGUE, "recall-001", new Recall(reference)))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(done(act(OFFICER, "recall-002", new Recall(reference)))).isEqualTo(reference);
  }

  @Test
  void whatTheStateForbidsIsTold() {
    assertThat(act(CASEWORKER, "act-00001", new Accept(rowans(referred()))))
        .isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void theSameRequestAgainAnswersTheSameAndAnotherBodyIsRefused() {
    String reference = rowans(referred());
    Outcome first = act(CASEWORKER, "act-00001", new Receive(reference));

    assertThat(act(CASEWORKER, "act-00001", new Receive(reference))).isEqualTo(first);
    assertThat(act(CASEWORKER, "act-00001", new GiveTriage(reference, Triage.A)))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
  }

  @Test
  @Tag("firewall")
  void anotherOrganisationsReferenceAnswersLikeOneThatDoesNotExist() {
    String officers = referred();
    Outcome unknown = act(HAZELS_CASEWORKER, "act-00001", new Receive("A".repeat(64)));

    assertThat(unknown).isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(act(HAZELS_CASEWORKER, "act-00001", new Receive(rowans(officers))))
        .isEqualTo(unknown);
    assertThat(act(HAZELS_CASEWORKER, "act-00001", new Receive(officers))).isEqualTo(unknown);
    assertThat(act(CASEWORKER, "act-00001", new Receive(officers))).isEqualTo(unknown);
  }

  @Test
  void aNoteIsOneNoteOfTheServicesOwn() {
    String reference = triaged();
    done(
        act(
            CASEWORKER,
            "note-00001",
            new WriteNote(
                reference,
                sealed(CASEWORKER, "note-00001", reference, entry(FactClass.CASE_NOTE, "a")))));
    assertThat(happened()).endsWith("NoteAdded");

    assertThat(
            act(
                CASEWORKER,
                "note-00002",
                new WriteNote(
                    reference,
                    sealed(
                        CASEWORKER,
                        "note-00002",
                        reference,
                        entry(FactClass.CASE_NOTE, "a"),
                        entry(FactClass.CASE_NOTE, "b")))))
        .isEqualTo(refused(CommonRefusal.MALFORMED));
    assertThat(
            act(
                CASEWORKER,
                "note-00003",
                new WriteNote(
                    reference,
                    sealed(CASEWORKER, "note-00003", reference, entry(FactClass.SUPPORT, "a")))))
        .isEqualTo(refused(CommonRefusal.MALFORMED));
  }

  @Test
  void aDeclineCarriesItsSealedReason() {
    String reference = triaged();
    done(
        act(
            CASEWORKER,
            "decline-01",
            new Decline(
                reference,
                sealed(CASEWORKER, "decline-01", reference, entry(FactClass.CASE_NOTE, "full")))));
    assertThat(happened()).endsWith("ReferralDeclined");
  }

  @Test
  void aStatusGoesAloneToTheServicesOwnConsentStream() {
    String reference = triaged();
    done(
        act(
            CASEWORKER,
            "status-001",
            new AddFacts(
                reference,
                sealed(CASEWORKER, "status-001", reference, entry(FactClass.STATUS, "s")))));

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst())
        .isInstanceOfSatisfying(
            RecordStatus.class, c -> assertThat(c.consent()).isEqualTo(own(reference)));
    assertThat(
            act(
                CASEWORKER,
                "status-002",
                new AddFacts(
                    reference,
                    sealed(
                        CASEWORKER,
                        "status-002",
                        reference,
                        entry(FactClass.STATUS, "s"),
                        entry(FactClass.SUPPORT, "n")))))
        .isEqualTo(refused(CommonRefusal.MALFORMED));
  }

  @Test
  void withoutALiveConsentTheServiceIsToldThatItMayNotRecordAStatus() {
    String reference = triaged();
    consentRefuses.put(RecordStatus.class, ConsentRefusal.NO_LIVE_CONSENT);

    assertThat(
            act(
                CASEWORKER,
                "status-001",
                new AddFacts(
                    reference,
                    sealed(CASEWORKER, "status-001", reference, entry(FactClass.STATUS, "s")))))
        .isEqualTo(refused(ConsentRefusal.NO_LIVE_CONSENT));
  }

  @Test
  void otherFactsGoToHerStreamAndANoteDoesNot() {
    String reference = triaged();
    done(
        act(
            CASEWORKER,
            "facts-0001",
            new AddFacts(
                reference,
                sealed(CASEWORKER, "facts-0001", reference, entry(FactClass.SUPPORT, "n")))));
    assertThat(happened()).endsWith("FactsRecorded");

    assertThat(
            act(
                CASEWORKER,
                "facts-0002",
                new AddFacts(
                    reference,
                    sealed(CASEWORKER, "facts-0002", reference, entry(FactClass.CASE_NOTE, "n")))))
        .isEqualTo(refused(CommonRefusal.MALFORMED));
  }

  @Test
  @Tag("firewall")
  void aServiceRecordsOnlyWhatALiveGrantOfItsOwnDiscloses() {
    String reference = triaged();
    AddFacts facts =
        new AddFacts(
            reference,
            sealed(
                CASEWORKER,
                "facts-0001",
                reference,
                entry(FactClass.SUPPORT, "n"),
                entry(FactClass.RISK, "r")));
    consentRefuses.put(ConfirmGrant.class, ConsentRefusal.NO_LIVE_CONSENT);
    List<String> before = happened();

    assertThat(act(CASEWORKER, "facts-0001", facts))
        .isEqualTo(refused(ConsentRefusal.NO_LIVE_CONSENT));
    assertThat(happened()).isEqualTo(before);
    assertThat(sent)
        .last()
        .isInstanceOfSatisfying(
            ConfirmGrant.class,
            asked -> {
              assertThat(asked.consent()).isEqualTo(own(reference));
              assertThat(asked.classes())
                  .containsExactlyInAnyOrder(FactClass.SUPPORT, FactClass.RISK);
            });
  }

  @Test
  void whatAServiceRecordedIsAnsweredTheSameAfterAWithdrawal() {
    String reference = triaged();
    AddFacts facts =
        new AddFacts(
            reference, sealed(CASEWORKER, "facts-0001", reference, entry(FactClass.SUPPORT, "n")));
    Outcome first = act(CASEWORKER, "facts-0001", facts);
    consentRefuses.put(ConfirmGrant.class, ConsentRefusal.NO_LIVE_CONSENT);

    assertThat(act(CASEWORKER, "facts-0001", facts)).isEqualTo(first);
    assertThat(
            act(
                CASEWORKER,
                "facts-0001",
                new AddFacts(
                    reference,
                    sealed(CASEWORKER, "facts-0002", reference, entry(FactClass.SUPPORT, "o")))))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
  }

  @Test
  void theOfficerWhoSentItCorrectsItWithoutAGrant() {
    String reference = referred();
    consentRefuses.put(ConfirmGrant.class, ConsentRefusal.NO_LIVE_CONSENT);
    sent.clear();

    done(
        act(
            OFFICER,
            "facts-0001",
            new AddFacts(
                reference,
                sealed(OFFICER, "facts-0001", reference, entry(FactClass.SAFE_CONTACT, "new")),
                Confirmation.IN_PERSON)));
    assertThat(sentNow()).containsExactly("RecordFacts");
  }

  @Test
  void anOfficerCorrectsAFactAndAColleagueDoesNot() {
    String reference = referred();
    done(
        act(
            OFFICER,
            "facts-0001",
            new AddFacts(
                reference,
                sealed(OFFICER, "facts-0001", reference, entry(FactClass.SAFE_CONTACT, "new")),
                Confirmation.IN_PERSON)));

    assertThat(
            act(
                COLLEAGUE,
                "facts-0002",
                new AddFacts(
                    reference,
                    sealed(COLLEAGUE, "facts-0002", reference, entry(FactClass.SUPPORT, "n")))))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
  }

  @Tag("firewall")
  @Test
  void whatAnOfficerMayNotSealAnOfficerMayNotAdd() {
    String reference = referred();
    assertThat(
            act(
                OFFICER,
                "facts-0001",
                new AddFacts(
                    reference,
                    sealed(OFFICER, "facts-0001", reference, entry(FactClass.STATUS, "s")))))
        .isEqualTo(refused(ConsentRefusal.CLASS_NOT_FOR_POLICE));
  }

  @Test
  void aConsentIsTakenNarrowedAndWithdrawnForTheServiceItself() {
    String reference = triaged();
    done(
        act(
            CASEWORKER,
            "consent-01",
            new TakeConsent(
                reference,
                Purpose.SUPPORT,
                record(ConsentAnswer.GIVEN, FactClass.SAFE_CONTACT, FactClass.STATUS))));
    done(act(CASEWORKER, "consent-02", new Narrow(reference, Set.of(FactClass.RISK))));
    done(act(CASEWORKER, "consent-03", new Withdraw(reference, Purpose.SUPPORT)));

    assertThat(sent)
        .hasSize(3)
        .allSatisfy(command -> assertThat(command.stream()).isEqualTo(own(reference).value()));
    assertThat(sent.get(0))
        .isInstanceOfSatisfying(RecordConsent.class, c -> assertThat(c.status()).isNotNull());
    assertThat(sent.get(1)).isInstanceOf(NarrowConsent.class);
    assertThat(sent.get(2)).isInstanceOf(WithdrawConsent.class);
  }

  @Test
  void aRefusedAnswerIsRecordedToo() {
    String reference = triaged();
    done(
        act(
            CASEWORKER,
            "consent-01",
            new TakeConsent(
                reference,
                Purpose.SUPPORT,
                record(ConsentAnswer.REFUSED, FactClass.SAFE_CONTACT, FactClass.STATUS))));

    assertThat(sentNow()).containsExactly("RecordConsent");
    assertThat(vault.notDiscussed).isEmpty();
  }

  @Tag("firewall")
  @Test
  void aManagerErasesHerRecordAndThenNothingIsRecordedOfHer() {
    String reference = triaged();
    done(act(MANAGER, "erase-0001", new Erase(reference)));

    assertThat(
            act(
                CASEWORKER,
                "facts-0001",
                new AddFacts(
                    reference,
                    sealed(CASEWORKER, "facts-0001", reference, entry(FactClass.SUPPORT, "n")))))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
  }

  @Tag("firewall")
  @Test
  void herKeysAreDestroyedOnceHerRecordIsErasedAndNotWhereThatIsRefused() {
    String reference = triaged();
    vault.asked.clear();
    String erased = "erase " + references.resolve(ROWAN, reference).orElseThrow().victim();

    assertThat(act(CASEWORKER, "erase-0001", new Erase(reference)))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(vault.asked).isEmpty();
    done(act(MANAGER, "erase-0002", new Erase(reference)));
    assertThat(vault.asked).containsExactly(erased);
    assertThat(act(MANAGER, "erase-0003", new Erase(reference)))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(vault.asked).containsExactly(erased);
  }

  @Test
  void aFingerprintAnswerIsForTheForceItselfAndOfNobodyKnown() {
    FingerprintRecord record =
        new FingerprintRecord(
            FingerprintRecord.EncounterRole.VICTIM,
            FingerprintRecord.Basis.values()[0],
            true,
            Language.values()[0],
            ConsentAnswer.REFUSED);

    assertThat(act(OFFICER, "finger-001", new RecordFingerprint(record)))
        .isEqualTo(new Outcome.Done(""));
    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            RecordFingerprintConsent.class,
            c ->
                assertThat(c.consent())
                    .isEqualTo(
                        ConsentId.of(ids.victim(OFFICER, new RequestId("finger-001")), FORCE)));
  }

  private ConsentId own(String reference) {
    return ConsentId.of(references.resolve(ROWAN, reference).orElseThrow().victim(), ROWAN);
  }
}

package org.safepathway.referral.victim.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.COLLEAGUE;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.AskChanges;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.RecordFacts;

class CorrectingFactsTest extends VictimTesting {

  @Test
  void aNewFactCorrectsAKnownOneOfItsClass() {
    victim
        .given(registered())
        .when(record(OFFICER, correction(IDENTITY.id())))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void anUnknownFactCannotBeCorrected() {
    refused(record(OFFICER, correction(Sealed.id(77))), ReferralRefusal.NOTHING_TO_CORRECT);
  }

  @Test
  void aFactOfAnotherClassCannotBeCorrected() {
    refused(record(OFFICER, correction(CONTACT.id())), ReferralRefusal.NOTHING_TO_CORRECT);
  }

  @Test
  void whatAnotherOrganisationRecordedCannotBeCorrected() {
    refused(
        record(CASEWORKER, Sealed.correction(5, FactClass.IDENTITY, ROWAN, IDENTITY.id())),
        ReferralRefusal.NOTHING_TO_CORRECT);
  }

  @Test
  void aSpecialistCorrectsWhatItAdded() {
    SealedFact first = Sealed.fact(5, FactClass.SAFE_CONTACT, ROWAN);
    victim
        .given(
            registered(),
            new FactsRecorded(
                SHE, List.of(first), Confirmation.IN_PERSON, new Stamp(NOW, by(CASEWORKER))))
        .when(record(CASEWORKER, Sealed.correction(6, FactClass.SAFE_CONTACT, ROWAN, first.id())))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aSpecialistAddsAFactOfItsOwn() {
    victim
        .given(registered())
        .when(record(CASEWORKER, Sealed.fact(5, FactClass.SUPPORT, ROWAN)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aChangeOfWhoSheIsOrHowToContactHerIsConfirmedWithHer() {
    SealedFact contact = Sealed.fact(5, FactClass.SAFE_CONTACT, ROWAN);
    refused(
        new RecordFacts(SHE, List.of(contact), Sealed.attestation(SHE, contact), by(CASEWORKER)),
        ReferralRefusal.CHANGE_NOT_CONFIRMED);
  }

  @Test
  void howItWasConfirmedIsKeptWithAChangeAndWithNothingElse() {
    RecordFacts change = record(OFFICER, correction(IDENTITY.id()));
    victim
        .given(registered())
        .when(change)
        .expectEvents(
            new FactsRecorded(
                SHE, change.facts(), Confirmation.IN_PERSON, new Stamp(NOW, change.issued())));
    RecordFacts support = record(CASEWORKER, Sealed.fact(5, FactClass.SUPPORT, ROWAN));
    victim
        .given(registered())
        .when(support)
        .expectEvents(
            new FactsRecorded(SHE, support.facts(), null, new Stamp(NOW, support.issued())));
  }

  @Test
  void whatWasChangedIsToldByClassAndTimeAndIsNotRegistrationNorAnotherClass() {
    SealedFact contact = Sealed.fact(5, FactClass.SAFE_CONTACT, ROWAN);
    SealedFact risk = Sealed.fact(6, FactClass.RISK, ROWAN);
    victim
        .given(
            registered(),
            new FactsRecorded(
                SHE,
                List.of(contact, risk),
                Confirmation.BY_CODE_WORD,
                new Stamp(NOW, by(CASEWORKER))))
        .when(new AskChanges(SHE, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(
            new Answer.Changes(
                "victim-" + SHE,
                List.of(new Answer.Change(contact.id().value(), "SAFE_CONTACT", ROWAN, NOW))));
  }

  /** Two facts of one id would be opened by nobody. */
  @Test
  void aFactThatIsThereIsNotRecordedAgain() {
    victim
        .given(registered())
        .when(record(OFFICER, CONTACT))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
    victim
        .given(registered())
        .when(record(OFFICER, saying(CONTACT, "something else")))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
    refused(
        record(CASEWORKER, Sealed.fact(2, FactClass.SAFE_CONTACT, ROWAN)),
        CommonRefusal.REQUEST_ID_REUSED);
  }

  private static SealedFact saying(SealedFact fact, String fingerprint) {
    return new SealedFact(
        fact.id(), fact.factClass(), fact.recordedBy(), null, fact.envelope(), fingerprint);
  }

  @Test
  void someOfTheFactsThatTheVaultVouchedForAreNotEnough() {
    SealedFact one = Sealed.fact(5, FactClass.SUPPORT, ROWAN);
    SealedFact other = Sealed.fact(6, FactClass.RISK, ROWAN);
    refused(
        new RecordFacts(SHE, List.of(one), Sealed.attestation(SHE, one, other), by(CASEWORKER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void aStatusUnderTheNameOfAnotherClassIsRefused() {
    SealedFact renamed = Sealed.fact(6, FactClass.SUPPORT, ROWAN);
    SealedFact status = Sealed.fact(6, FactClass.STATUS, ROWAN);
    refused(
        new RecordFacts(SHE, List.of(renamed), Sealed.attestation(SHE, status), by(CASEWORKER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Tag("firewall")
  @ParameterizedTest
  @EnumSource(names = {"STATUS", "CASE_NOTE"})
  void aStatusOrANoteNeverEntersHerStream(FactClass factClass) {
    refused(
        record(CASEWORKER, Sealed.fact(5, factClass, ROWAN)), ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void aFactThatTheVaultDidNotVouchForIsRefused() {
    SealedFact fact = Sealed.fact(5, FactClass.SUPPORT, ROWAN);
    refused(
        new RecordFacts(
            SHE, List.of(fact), Sealed.attestation(SHE, true, "forged", fact), by(CASEWORKER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void nobodyRecordsInTheNameOfAnotherOrganisation() {
    SealedFact own = Sealed.fact(5, FactClass.SUPPORT, ROWAN);
    SealedFact asTheForces = Sealed.fact(5, FactClass.SUPPORT, FORCE);
    refused(
        new RecordFacts(SHE, List.of(asTheForces), Sealed.attestation(SHE, own), by(CASEWORKER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void aColleagueOfTheOfficerWhoRegisteredHerAddsNothing() {
    refused(record(COLLEAGUE, Sealed.fact(5, FactClass.SUPPORT, FORCE)), ReferralRefusal.NOT_YOURS);
  }

  @Test
  void nothingIsRecordedOfSomebodyWhoWasNotRegistered() {
    noStreamYet();
    victim
        .givenNoPriorActivity()
        .when(record(CASEWORKER, Sealed.fact(5, FactClass.SUPPORT, ROWAN)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void noChangesAreToldOfSomebodyWhoWasNotRegistered() {
    noStreamYet();
    victim
        .givenNoPriorActivity()
        .when(new AskChanges(SHE, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.NOT_FOUND));
  }

  private void refused(RecordFacts command, RefusalReason reason) {
    victim
        .given(registered())
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(reason));
  }

  private RecordFacts record(Actor actor, SealedFact fact) {
    return new RecordFacts(
        SHE, List.of(fact), Sealed.attestation(SHE, fact), Confirmation.IN_PERSON, by(actor));
  }

  private static SealedFact correction(FactId supersedes) {
    return Sealed.correction(5, FactClass.IDENTITY, FORCE, supersedes);
  }
}

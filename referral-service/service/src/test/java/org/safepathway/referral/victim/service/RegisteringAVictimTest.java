package org.safepathway.referral.victim.service;

import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.RegisterVictim;
import org.safepathway.referral.victim.VictimRegistered;

class RegisteringAVictimTest extends VictimTesting {

  private static final VictimId ANOTHER = new VictimId("d".repeat(32));
  private static final Attestation GENUINE = Sealed.attestation(SHE, IDENTITY, CONTACT);

  @Test
  void sheIsRegisteredWithExactlyTheFactsThatTheVaultVouchedFor() {
    Issued issued = by(OFFICER);
    victim
        .givenNoPriorActivity()
        .when(new RegisterVictim(SHE, List.of(IDENTITY, CONTACT), GENUINE, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new VictimRegistered(SHE, List.of(IDENTITY, CONTACT), new Stamp(NOW, issued)));
  }

  static Stream<Attestation> attestationsThatDoNotFit() {
    return Stream.of(
        Sealed.attestation(SHE, true, "forged", IDENTITY, CONTACT),
        Sealed.attestation(ANOTHER, IDENTITY, CONTACT),
        Sealed.attestation(SHE, IDENTITY),
        Sealed.attestation(SHE, CONTACT, IDENTITY),
        Sealed.attestation(
            SHE,
            Sealed.fact(1, FactClass.SUPPORT, FORCE),
            Sealed.fact(2, FactClass.SAFE_CONTACT, FORCE)),
        Sealed.attestation(
            SHE,
            Sealed.fact(1, FactClass.IDENTITY, Network.ROWAN),
            Sealed.fact(2, FactClass.SAFE_CONTACT, Network.ROWAN)));
  }

  @ParameterizedTest
  @MethodSource("attestationsThatDoNotFit")
  void anAttestationThatDoesNotFitIsRefused(Attestation attestation) {
    refused(
        new RegisterVictim(SHE, List.of(IDENTITY, CONTACT), attestation, by(OFFICER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void factsEnteredByAnotherOrganisationAreRefused() {
    SealedFact rowans = Sealed.fact(1, FactClass.IDENTITY, Network.ROWAN);
    refused(
        new RegisterVictim(SHE, List.of(rowans), Sealed.attestation(SHE, rowans), by(OFFICER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Tag("firewall")
  @ParameterizedTest
  @EnumSource(names = {"STATUS", "CASE_NOTE"})
  void aStatusOrANoteNeverEntersHerStream(FactClass factClass) {
    SealedFact fact = Sealed.fact(1, factClass, Network.ROWAN);
    refused(
        new RegisterVictim(
            SHE, List.of(fact), Sealed.attestation(SHE, fact), by(Network.CASEWORKER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void nobodyIsRegisteredWithoutAFact() {
    refused(
        new RegisterVictim(SHE, List.of(), Sealed.attestation(SHE), by(OFFICER)),
        ReferralRefusal.ATTESTATION_INVALID);
  }

  @Test
  void aFirstFactCorrectsNothing() {
    SealedFact fact = Sealed.correction(1, FactClass.IDENTITY, FORCE, Sealed.id(9));
    refused(
        new RegisterVictim(SHE, List.of(fact), Sealed.attestation(SHE, fact), by(OFFICER)),
        ReferralRefusal.NOTHING_TO_CORRECT);
  }

  static Stream<Actor> nobodyElse() {
    return Stream.of(
        Network.SUPERVISOR, Network.DUTY_MANAGER, Network.ANALYST, Network.COORDINATOR);
  }

  @ParameterizedTest
  @MethodSource("nobodyElse")
  void nobodyElseRegisters(Actor actor) {
    SealedFact fact = Sealed.fact(1, FactClass.IDENTITY, actor.organisation());
    refused(
        new RegisterVictim(SHE, List.of(fact), Sealed.attestation(SHE, fact), by(actor)),
        ReferralRefusal.NOT_YOURS);
  }

  @Test
  void sheIsRegisteredOnce() {
    victim
        .given(registered())
        .when(new RegisterVictim(SHE, List.of(IDENTITY, CONTACT), GENUINE, by(OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  private void refused(RegisterVictim command, RefusalReason reason) {
    noStreamYet();
    victim
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(reason));
  }
}

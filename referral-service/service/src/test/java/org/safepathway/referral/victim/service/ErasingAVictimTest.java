package org.safepathway.referral.victim.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.RecordFacts;
import org.safepathway.referral.victim.RegisterVictim;
import org.safepathway.referral.victim.VictimRegistered;

@Tag("firewall")
class ErasingAVictimTest extends VictimTesting {

  static Stream<Actor> erasers() {
    return Stream.of(MANAGER, Network.HAZELS_MANAGER, Platform.TICKER);
  }

  static Stream<Actor> nobodyElse() {
    return Stream.of(
        OFFICER, Network.SUPERVISOR, CASEWORKER, Network.DUTY_MANAGER, Network.ANALYST);
  }

  @ParameterizedTest
  @MethodSource("erasers")
  void aManagerOrThePlatformErasesHerRecord(Actor actor) {
    victim
        .given(registered())
        .when(new EraseVictim(SHE, ErasureCause.ASKED_BY_VICTIM, by(actor)))
        .expectResultMessagePayload(DONE);
  }

  @ParameterizedTest
  @MethodSource("nobodyElse")
  void nobodyElseErasesHerRecord(Actor actor) {
    victim
        .given(registered())
        .when(new EraseVictim(SHE, ErasureCause.ASKED_BY_VICTIM, by(actor)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }

  @Test
  void afterErasureNothingIsRecorded() {
    SealedFact fact = Sealed.fact(5, FactClass.SUPPORT, ROWAN);
    erased(new RecordFacts(SHE, List.of(fact), Sealed.attestation(SHE, fact), by(CASEWORKER)));
  }

  @Test
  void afterErasureSheIsNotRegisteredAgain() {
    erased(
        new RegisterVictim(SHE, List.of(IDENTITY), Sealed.attestation(SHE, IDENTITY), by(OFFICER)));
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER_SENT", "ERASED_BEFORE"})
  void whatMayNeverHaveBeenSentIsNotRegisteredByTheSameRequestEither(ErasureCause cause) {
    VictimRegistered registered = registered();
    victim
        .given(registered, erased(cause))
        .when(again(registered))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ERASED));
  }

  @Test
  void afterAnErasureThatSheAskedForTheSameRequestIsAnsweredTheSame() {
    VictimRegistered registered = registered();
    victim
        .given(registered, erased())
        .when(again(registered))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  private static RegisterVictim again(VictimRegistered registered) {
    return new RegisterVictim(
        SHE,
        registered.facts(),
        Sealed.attestation(SHE, IDENTITY, CONTACT),
        registered.stamp().issued());
  }

  @Test
  void theOfficerWhoSentHerIsAnsweredAsIfSheWereThereAndNothingIsKept() {
    victim
        .given(registered(), erased())
        .when(correction(CONTACT, Confirmation.IN_PERSON, OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void soIsWhatTheOfficerAddsOnlyNow() {
    victim
        .given(registered(), erased())
        .when(
            correction(
                Sealed.fact(5, FactClass.SAFE_CONTACT, FORCE), Confirmation.IN_PERSON, OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatWouldBeRefusedIsRefusedAsBefore() {
    victim
        .given(registered(), erased())
        .when(correction(CONTACT, null, OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CHANGE_NOT_CONFIRMED));
    victim
        .given(registered(), erased())
        .when(correction(CONTACT, Confirmation.IN_PERSON, Network.COLLEAGUE))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ERASED));
  }

  @Test
  void aCorrectionFromBeforeIsAnsweredTheSameThoughItsKeyIsGone() {
    RecordFacts first = correction(CONTACT, Confirmation.IN_PERSON, OFFICER);
    FactsRecorded recorded =
        new FactsRecorded(SHE, first.facts(), first.confirmed(), new Stamp(NOW, first.issued()));
    Issued sealedAnew = new Issued(OFFICER, first.issued().request(), "of another key");
    victim
        .given(registered(), recorded, erased())
        .when(
            new RecordFacts(SHE, first.facts(), first.attestation(), first.confirmed(), sealedAnew))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whoWasNeverSentIsNotThere() {
    victim
        .given(registered(), erased(ErasureCause.NEVER_SENT))
        .when(correction(CONTACT, Confirmation.IN_PERSON, OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ERASED));
  }

  private RecordFacts correction(SealedFact fact, @Nullable Confirmation confirmed, Actor by) {
    return new RecordFacts(SHE, List.of(fact), Sealed.attestation(SHE, fact), confirmed, by(by));
  }

  @Test
  void retentionIsNotOverBeforeItsTime() {
    victim
        .given(registered())
        .when(new EraseVictim(SHE, ErasureCause.RETENTION_OVER, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void afterErasureThereIsNothingToErase() {
    erased(new EraseVictim(SHE, ErasureCause.RETENTION_OVER, by(Platform.TICKER)));
  }

  private void erased(Object command) {
    victim
        .given(registered(), erased())
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ERASED));
  }
}

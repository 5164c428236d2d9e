package org.safepathway.referral.victim.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Platform;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
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

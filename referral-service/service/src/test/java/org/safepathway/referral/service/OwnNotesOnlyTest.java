package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.AddNote;
import org.safepathway.referral.DeclineReferral;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Sealed;

@Tag("firewall")
class OwnNotesOnlyTest extends ReferralTesting {

  private static final SealedFact OWN = Sealed.fact(1, FactClass.CASE_NOTE, ROWAN);

  static Stream<SealedFact> notOwnNotes() {
    return Stream.of(
        Sealed.fact(1, FactClass.CASE_NOTE, HAZEL),
        Sealed.fact(1, FactClass.CASE_NOTE, FORCE),
        Sealed.fact(1, FactClass.STATUS, ROWAN),
        Sealed.fact(1, FactClass.SUPPORT, ROWAN));
  }

  @Test
  void aNoteOfTheServiceIsTaken() {
    referral
        .given(sent(), received())
        .when(new AddNote(ID, OWN, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aDeclineCarriesItsReasonAsANote() {
    referral
        .given(sent(), received())
        .when(new DeclineReferral(ID, OWN, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @ParameterizedTest
  @MethodSource("notOwnNotes")
  void nothingElseIsTakenAsANote(SealedFact fact) {
    referral
        .given(sent(), received())
        .when(new AddNote(ID, fact, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ATTESTATION_INVALID));
  }

  @ParameterizedTest
  @MethodSource("notOwnNotes")
  void nothingElseIsTakenAsTheReasonOfADecline(SealedFact fact) {
    referral
        .given(sent(), received())
        .when(new DeclineReferral(ID, fact, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ATTESTATION_INVALID));
  }

  @Test
  void aReferralIsNotRedirectedToItself() {
    referral
        .given(sent(), received())
        .when(new RedirectReferral(ID, ID, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }
}

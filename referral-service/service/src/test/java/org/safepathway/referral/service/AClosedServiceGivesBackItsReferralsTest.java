package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.NoteUndeliverable;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.testing.Network;

/** A service that closes takes nobody along: whoever referred her learns that it was not met. */
class AClosedServiceGivesBackItsReferralsTest extends ReferralTesting {

  private static final Issued ISSUED =
      new Issued(Platform.TICKER, new RequestId("due-0001"), "body");

  private Stream<List<ReferralEvent>> underWay() {
    ReferralPutOnWaitingList waits = new ReferralPutOnWaitingList(ID, VICTIM, worker(3));
    return Stream.of(
        List.of(sent()),
        List.of(sent(), received()),
        List.of(sent(), received(), triaged()),
        List.of(sent(), received(), triaged(), waits),
        List.of(sent(), received(), triaged(), accepted()),
        List.of(sent(), received(), triaged(), accepted(), engaged()),
        List.of(sent(), received(), triaged(), accepted(), closed(), reopened()));
  }

  static Stream<List<ReferralEvent>> wheneverItIsUnderWay() {
    return new AClosedServiceGivesBackItsReferralsTest().underWay();
  }

  @ParameterizedTest
  @MethodSource("wheneverItIsUnderWay")
  void whateverItHasNotEndedComesBack(List<ReferralEvent> before) {
    network.closes(ROWAN);
    referral
        .given(before)
        .when(new NoteUndeliverable(ID, ISSUED))
        .expectEvents(new ReferralUndeliverable(ID, VICTIM, new Stamp(SENT_AT, ISSUED)))
        .expectResultMessagePayload(DONE);
  }

  @ParameterizedTest
  @MethodSource("wheneverItIsUnderWay")
  void whileItIsOpenNothingComesBack(List<ReferralEvent> before) {
    refusedAsNotDue(before);
  }

  @Test
  void norWhileTheDirectoryDoesNotKnowIt() {
    network.isNotKnown(ROWAN);
    refusedAsNotDue(List.of(sent(), received()));
  }

  private void refusedAsNotDue(List<ReferralEvent> before) {
    referral
        .given(before)
        .when(new NoteUndeliverable(ID, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_DUE));
  }

  @Test
  void aServiceThatLosesItsKindIsNoneAnyMore() {
    network.isOfKind(ROWAN, OrganisationKind.CONSORTIUM);
    referral
        .given(sent(), received())
        .when(new NoteUndeliverable(ID, ISSUED))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatItHadEndedStaysAsItIs() {
    network.closes(ROWAN);
    referral
        .given(sent(), received(), triaged(), accepted(), closed())
        .when(new NoteUndeliverable(ID, ISSUED))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  @Test
  void nobodyButThePlatformSaysSo() {
    network.closes(ROWAN);
    referral
        .given(sent(), received())
        .when(new NoteUndeliverable(ID, by(Network.OFFICER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
  }
}

package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;
import static org.safepathway.referral.testing.Network.ROWAN_IDVA;
import static org.safepathway.referral.testing.Network.UNIT;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.SendByOverride;
import org.safepathway.referral.testing.Network;

/** DOMAIN.md rule 10: what a second person authorised is sent, whatever has changed since. */
class SendingWhatWasAuthorisedTest extends ReferralTesting {

  private final Issued issued = by(OFFICER);

  @Test
  void itIsSentInTheNameOfWhoeverAskedAtHighRisk() {
    happens(ROWAN_IDVA, ROWAN, sent(ROWAN_IDVA, ROWAN, UNIT, Network.TIMERS));
  }

  static Stream<Named<Consumer<Network>>> changesThatDoNotMatter() {
    return Stream.of(
        Named.of("the officer left", network -> network.leaves(OFFICER)),
        Named.of("the officer changed role", network -> network.gives(OFFICER, StaffRole.ANALYST)),
        Named.of("the force closed", network -> network.closes(FORCE)),
        Named.of("the service paused", network -> network.intake(ROWAN_IDVA, IntakeState.PAUSED)));
  }

  @ParameterizedTest
  @MethodSource("changesThatDoNotMatter")
  void itIsSentThough(Consumer<Network> change) {
    change.accept(network);
    happens(ROWAN_IDVA, ROWAN, sent(ROWAN_IDVA, ROWAN, UNIT, Network.TIMERS));
  }

  @Test
  void theUnitIsTheOneAtAskingAlsoWhereNobodyKeptIt() {
    referral
        .givenNoPriorActivity()
        .when(send(ROWAN_IDVA, ROWAN, null, LawfulBasis.VITAL_INTERESTS))
        .expectResultMessagePayload(DONE)
        .expectEvents(sent(ROWAN_IDVA, ROWAN, null, Network.TIMERS));
  }

  @Test
  void ifTheServiceHasClosedItComesBackAtOnce() {
    network.closes(ROWAN);
    happens(ROWAN_IDVA, ROWAN, sent(ROWAN_IDVA, ROWAN, UNIT, Network.TIMERS), undeliverable());
  }

  @Test
  void ifTheOfferIsGoneItComesBackAtOnce() {
    OfferId gone = new OfferId("no-such-offer");
    happens(gone, ROWAN, sent(gone, ROWAN, UNIT, Timers.STANDARD), undeliverable());
  }

  @Test
  void ifTheOfferIsAnothersNowItIsNotSentToThem() {
    happens(
        Network.HAZEL_OUTREACH,
        ROWAN,
        sent(Network.HAZEL_OUTREACH, ROWAN, UNIT, Network.TIMERS),
        undeliverable());
  }

  @ParameterizedTest
  @EnumSource
  void noGroundIsJudgedAgain(LawfulBasis basis) {
    referral
        .givenNoPriorActivity()
        .when(send(ROWAN_IDVA, ROWAN, UNIT, basis))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void theSameAgainChangesNothingAlsoAfterTheServiceClosed() {
    network.closes(ROWAN);
    referral
        .given(sent(ROWAN_IDVA, ROWAN, UNIT, Network.TIMERS))
        .when(send(ROWAN_IDVA, ROWAN, UNIT, LawfulBasis.VITAL_INTERESTS))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatIsSentIsNotSentAgainByAnotherRequest() {
    referral
        .given(sent())
        .when(send(ROWAN_IDVA, ROWAN, UNIT, LawfulBasis.VITAL_INTERESTS))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));
  }

  private void happens(OfferId offer, OrganisationId to, ReferralEvent... events) {
    referral
        .givenNoPriorActivity()
        .when(send(offer, to, UNIT, LawfulBasis.VITAL_INTERESTS))
        .expectResultMessagePayload(DONE)
        .expectEvents(List.of(events).toArray());
  }

  private SendByOverride send(
      OfferId offer, OrganisationId to, @Nullable UnitId unit, LawfulBasis basis) {
    return new SendByOverride(ID, VICTIM, offer, to, unit, basis, false, issued);
  }

  private ReferralSent sent(
      OfferId offer, OrganisationId to, @Nullable UnitId unit, Timers timers) {
    return new ReferralSent(
        ID,
        VICTIM,
        FORCE,
        unit,
        offer,
        to,
        ConsentToShare.OVERRIDDEN,
        LawfulBasis.VITAL_INTERESTS,
        true,
        false,
        timers,
        RECEIPT_DUE,
        new Stamp(SENT_AT, issued));
  }

  private ReferralUndeliverable undeliverable() {
    return new ReferralUndeliverable(
        ID,
        VICTIM,
        new Stamp(SENT_AT, new Issued(Platform.TICKER, issued.request(), issued.fingerprint())));
  }
}

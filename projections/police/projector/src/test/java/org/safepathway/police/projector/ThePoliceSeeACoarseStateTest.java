package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;
import static org.safepathway.projections.testing.TestNetwork.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.Triage;

/** DOMAIN.md rule 14: a referral's coarse state and its time, nothing finer. */
@Tag("firewall")
class ThePoliceSeeACoarseStateTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story = Story.of(1).sent(REFERRAL, HALE, AMBERWELL);

  @Test
  void aSentReferralShowsWhoSentItToWhichOfferAndWhen() {
    PoliceReferral seen = seen();

    assertThat(seen.officer()).isEqualTo(HALE.person());
    assertThat(seen.unit()).isEqualTo(UNIT);
    assertThat(seen.offer().value()).isEqualTo("amberwell-outreach");
    assertThat(seen.state()).isEqualTo(CoarseState.SENT);
    assertThat(seen.sentAt()).isEqualTo(story.now());
    assertThat(seen.stateAt()).isEqualTo(story.now());
    assertThat(seen.reference()).hasSize(64);
    assertThat(seen.shortReference()).startsWith("SP-");
  }

  @Test
  void receiptShowsAndTheFinerStepsAfterItChangeNothingNotEvenTheTime() {
    story.received(REFERRAL, ASHA);
    PoliceReferral received = seen();
    Instant receivedAt = story.now();

    story
        .triaged(REFERRAL, ASHA, Triage.A)
        .waiting(REFERRAL, ASHA)
        .accepted(REFERRAL, ASHA)
        .contactOverdue(REFERRAL)
        .contacted(REFERRAL, ASHA, ContactResult.NO_ANSWER)
        .undone(REFERRAL, ASHA)
        .accepted(REFERRAL, ASHA)
        .noted(REFERRAL, ASHA);

    assertThat(received.state()).isEqualTo(CoarseState.RECEIVED);
    assertThat(received.stateAt()).isEqualTo(receivedAt);
    assertThat(seen()).isEqualTo(received);
  }

  /** Finer times would serve to match records only. */
  @Test
  void timesAreWholeSeconds() {
    story.later(Duration.ofNanos(123_456_789)).received(REFERRAL, ASHA);

    assertThat(seen().stateAt().getNano()).isZero();
    assertThat(seen().stateAt()).isEqualTo(story.now().truncatedTo(ChronoUnit.SECONDS));
    assertThat(story.now().getNano()).isNotZero();
  }

  @Test
  void beingInContactAndClosingShowEachWithItsTime() {
    story.received(REFERRAL, ASHA).triaged(REFERRAL, ASHA, Triage.B).accepted(REFERRAL, ASHA);

    story.engaged(REFERRAL, ASHA);
    assertThat(seen().state()).isEqualTo(CoarseState.IN_CONTACT);
    assertThat(seen().stateAt()).isEqualTo(story.now());

    story.closed(REFERRAL, ASHA, Closure.NEEDS_MET);
    assertThat(seen().state()).isEqualTo(CoarseState.CLOSED);
    assertThat(seen().stateAt()).isEqualTo(story.now());

    story.reopened(REFERRAL, ASHA);
    assertThat(seen().state()).isEqualTo(CoarseState.RECEIVED);
    assertThat(seen().stateAt()).isEqualTo(story.now());
  }

  @ParameterizedTest
  @EnumSource(Closure.class)
  void whyItWasClosedDoesNotShow(Closure closure) {
    Story accepted =
        Story.of(1)
            .sent(REFERRAL, HALE, AMBERWELL)
            .received(REFERRAL, ASHA)
            .triaged(REFERRAL, ASHA, Triage.B)
            .accepted(REFERRAL, ASHA);
    story.received(REFERRAL, ASHA).triaged(REFERRAL, ASHA, Triage.B).accepted(REFERRAL, ASHA);

    story.closed(REFERRAL, ASHA, Closure.MOVED);
    accepted.closed(REFERRAL, ASHA, closure);

    assertThat(PoliceRoom.after(accepted)).isEqualTo(PoliceRoom.after(story));
  }

  @Test
  void declinedRedirectedAndReturnedLookTheSame() {
    Story declined = received().declined(REFERRAL, ASHA);
    Story redirected =
        received()
            .redirected(REFERRAL, ASHA, Story.referral(2))
            .sent(Story.referral(2), ASHA, KESTREL);
    Story returned = received().returned(REFERRAL, ASHA);

    assertThat(PoliceRoom.after(declined).referrals(MIDSHIRE))
        .singleElement()
        .extracting(PoliceReferral::state)
        .isEqualTo(CoarseState.COULD_NOT_BE_MET);
    assertThat(PoliceRoom.after(redirected)).isEqualTo(PoliceRoom.after(declined));
    assertThat(PoliceRoom.after(returned)).isEqualTo(PoliceRoom.after(declined));
  }

  @Test
  void whatNobodyGotBecauseTheServiceHadClosedCouldNotBeMet() {
    story.undeliverable(REFERRAL);

    assertThat(seen().state()).isEqualTo(CoarseState.COULD_NOT_BE_MET);
    assertThat(seen().stateAt()).isEqualTo(story.now());
  }

  @Test
  void aRecallClosesIt() {
    story.recalled(REFERRAL, HALE);

    assertThat(seen().state()).isEqualTo(CoarseState.CLOSED);
    assertThat(seen().stateAt()).isEqualTo(story.now());
  }

  private static Story received() {
    return Story.of(1).sent(REFERRAL, HALE, AMBERWELL).received(REFERRAL, ASHA);
  }

  private PoliceReferral seen() {
    return PoliceRoom.after(story).referrals(MIDSHIRE).getFirst();
  }
}

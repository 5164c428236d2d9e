package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;

import org.junit.jupiter.api.Test;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.Triage;

/** DOMAIN.md rule 21: nothing tells such a referral from another that nobody has received yet. */
class APoliceLinkedReferralStaysAtSentTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  @Test
  void itLooksLikeAnyOtherThatWasJustSent() {
    assertThat(PoliceRoom.after(sent(true))).isEqualTo(PoliceRoom.after(sent(false)));
  }

  @Test
  void whateverTheServiceDoesItStaysAtSent() {
    Story story =
        sent(true)
            .received(REFERRAL, ASHA)
            .triaged(REFERRAL, ASHA, Triage.A)
            .accepted(REFERRAL, ASHA)
            .engaged(REFERRAL, ASHA)
            .closed(REFERRAL, ASHA, Closure.NEEDS_MET);

    assertThat(PoliceRoom.after(story)).isEqualTo(PoliceRoom.after(sent(false)));
  }

  @Test
  void theOfficersOwnRecallShowsAsWithAnyOther() {
    assertThat(PoliceRoom.after(sent(true).recalled(REFERRAL, HALE)))
        .isEqualTo(PoliceRoom.after(sent(false).recalled(REFERRAL, HALE)));
    assertThat(PoliceRoom.after(sent(true).recalled(REFERRAL, HALE)).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.CLOSED);
  }

  @Test
  void thatNobodyGotItShowsAsWithAnyOtherSoThatTheOfficerChoosesAnotherService() {
    assertThat(PoliceRoom.after(sent(true).undeliverable(REFERRAL)))
        .isEqualTo(PoliceRoom.after(sent(false).undeliverable(REFERRAL)));
    assertThat(PoliceRoom.after(sent(true).undeliverable(REFERRAL)).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.COULD_NOT_BE_MET);
  }

  private static Story sent(boolean policeLinked) {
    return Story.of(1).sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.GIVEN, policeLinked);
  }
}

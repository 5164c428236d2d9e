package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.victim.ErasureCause;

/** DOMAIN.md rule 24: the force's row goes when its time is over, and stays gone. */
@Tag("firewall")
class ARowGoesAfterItsTimeTest {

  private static final ReferralId FIRST = Story.referral(1);
  private static final ReferralId SECOND = Story.referral(2);

  private static Story story() {
    return Story.of(1)
        .sent(FIRST, HALE, AMBERWELL)
        .sent(SECOND, HALE, AMBERWELL)
        .received(FIRST, ASHA)
        .received(SECOND, ASHA);
  }

  @Test
  void thatRowAndNoOther() {
    assertThat(PoliceRoom.after(story().agedOut(FIRST)).referrals(MIDSHIRE)).hasSize(1);
  }

  @Test
  void aFrozenRowOfTheErasedGoesToo() {
    Story story = story().erased(ASHA, ErasureCause.ASKED_BY_VICTIM);

    assertThat(PoliceRoom.after(story).referrals(MIDSHIRE)).hasSize(2);
    assertThat(PoliceRoom.after(story.agedOut(FIRST).agedOut(SECOND)).referrals(MIDSHIRE))
        .isEmpty();
  }

  @Test
  void whateverHappensLaterBringsItNotBack() {
    Story story =
        story()
            .agedOut(FIRST)
            .closed(FIRST, ASHA, Closure.NEEDS_MET)
            .reopened(FIRST, ASHA)
            .engaged(FIRST, ASHA);

    assertThat(PoliceRoom.after(story).referrals(MIDSHIRE)).hasSize(1);
  }
}

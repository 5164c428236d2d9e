package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;

import org.junit.jupiter.api.Test;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;

/** DOMAIN.md rule 24. */
class ErasureTakesEverythingFromThePoliceTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story =
      Story.of(1)
          .sent(REFERRAL, HALE, AMBERWELL)
          .asked(HALE, LINDEN, Story.referral(2), false)
          .erased(ASHA);

  @Test
  void referralsAndOverridesAreGone() {
    assertThat(PoliceRoom.after(story).folded().documents()).isEmpty();
  }

  @Test
  void nothingThatHappensLaterBringsThemBack() {
    story
        .received(REFERRAL, ASHA)
        .asked(HALE, LINDEN, Story.referral(3), false)
        .sent(Story.referral(4), HALE, AMBERWELL);

    assertThat(PoliceRoom.after(story).folded().documents()).isEmpty();
  }
}

package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.FINN;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;
import static org.safepathway.projections.testing.TestNetwork.NORTHSHIRE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.testing.Story;

/** Where she was sent on to is the specialists' (DOMAIN.md rule 5); and forces know their own. */
@Tag("firewall")
class ReferralsBySpecialistsNeverAppearTest {

  @Test
  void aReferralOnByASpecialistIsNotThePolices() {
    Story before = Story.of(1).sent(Story.referral(1), HALE, AMBERWELL);
    PoliceRoom seen = PoliceRoom.after(before);

    before.sent(Story.referral(2), ASHA, KESTREL).received(Story.referral(2), BETH);

    assertThat(PoliceRoom.after(before)).isEqualTo(seen);
  }

  @Test
  void eachForceHoldsWhatItsOwnOfficersSent() {
    Story story =
        Story.of(1).sent(Story.referral(1), HALE, AMBERWELL).sent(Story.referral(2), FINN, LINDEN);

    assertThat(PoliceRoom.after(story).referrals(MIDSHIRE))
        .extracting(referral -> referral.officer())
        .containsExactly(HALE.person());
    assertThat(PoliceRoom.after(story).referrals(NORTHSHIRE))
        .extracting(referral -> referral.officer())
        .containsExactly(FINN.person());
  }
}

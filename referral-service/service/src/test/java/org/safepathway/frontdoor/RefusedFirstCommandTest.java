package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.OFFICER;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.IntakeState;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.testing.Network;

/** On the real command bus and event store, which the fixtures replace. */
@Tag("firewall")
class RefusedFirstCommandTest extends InsideTesting {

  @Test
  void itIsAnsweredLeavesNoStreamAndMayBeRepeatedOnceItsReasonIsGone() {
    SendReferral send =
        new SendReferral(
            new ReferralId("a".repeat(32)),
            new VictimId("c".repeat(32)),
            Network.PAUSED,
            LawfulBasis.CONSENT,
            true,
            false,
            false,
            new Issued(OFFICER, new RequestId("request-01"), "body"));

    assertThat(dispatch(send)).isEqualTo(Answer.refused(ReferralRefusal.OFFER_PAUSED));
    assertThat(events()).isEmpty();

    network.intake(Network.PAUSED, IntakeState.OPEN);
    assertThat(dispatch(send)).isEqualTo(new Answer.Done(send.stream()));
    assertThat(dispatch(send)).isEqualTo(new Answer.Done(send.stream()));
    assertThat(happened()).containsExactly("ReferralSent");
  }
}

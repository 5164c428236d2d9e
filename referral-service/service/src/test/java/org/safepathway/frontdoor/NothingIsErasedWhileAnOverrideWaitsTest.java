package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;
import static org.safepathway.referral.testing.Network.SUPERVISOR;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Erase;

/**
 * An override is asked for a victim of its own, and while it waits nothing was sent: no service has
 * a reference to erase her by. So the police room may take a waiting override of an erased victim
 * away without telling anything.
 */
@Tag("firewall")
class NothingIsErasedWhileAnOverrideWaitsTest extends InsideTesting {

  private static final String REQUEST = "override-1";

  @Test
  void noHandleThatAnybodyHasErasesHer() {
    String officers =
        done(
            act(
                OFFICER,
                REQUEST,
                override(REQUEST, LawfulBasis.PUBLIC_TASK, IDENTITY, CONTACT, HIGH_RISK)));
    ConsentId waiting = ConsentId.of(ids.victim(OFFICER, new RequestId(REQUEST)), ROWAN);
    List<String> handles =
        List.of(
            officers,
            references.overrideReferenceFor(FORCE, waiting),
            references.overrideReferenceFor(ROWAN, waiting));

    for (String handle : handles) {
      assertThat(act(MANAGER, "erase-0001", new Erase(handle)))
          .isEqualTo(refused(CommonRefusal.NOT_FOUND));
      assertThat(act(SUPERVISOR, "erase-0001", new Erase(handle)))
          .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    }
    assertThat(happened()).containsExactly("VictimRegistered");
  }
}

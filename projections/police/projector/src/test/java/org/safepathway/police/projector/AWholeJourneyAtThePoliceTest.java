package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;
import static org.safepathway.projections.testing.TestNetwork.WREN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.testing.Golden;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Triage;

/** The documents of a journey, reviewed by a person. */
@Tag("firewall")
class AWholeJourneyAtThePoliceTest {

  @Test
  void thePoliceHoldWhatTheReviewedFileSays() {
    Story story =
        Story.of(1)
            .registered(HALE, FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK)
            .given(HALE, AMBERWELL, FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK)
            .sent(Story.referral(1), HALE, AMBERWELL)
            .received(Story.referral(1), ASHA)
            .triaged(Story.referral(1), ASHA, Triage.A)
            .accepted(Story.referral(1), ASHA)
            .given(ASHA, AMBERWELL, FactClass.IDENTITY, FactClass.STATUS)
            .status(ASHA)
            .opened(ASHA, FactClass.STATUS)
            .engaged(Story.referral(1), ASHA)
            .given(ASHA, KESTREL, FactClass.IDENTITY)
            .sent(Story.referral(2), ASHA, KESTREL)
            .received(Story.referral(2), BETH)
            .declined(Story.referral(2), BETH)
            .sent(Story.referral(3), WREN, KESTREL)
            .received(Story.referral(3), BETH)
            .returned(Story.referral(3), BETH)
            .asked(WREN, LINDEN, Story.referral(4), false)
            .escalated(LINDEN)
            .withdrawn(ASHA, AMBERWELL);

    String held = String.join("\n", PoliceRoom.after(story).folded().documents().values()) + "\n";

    assertThat(held).isEqualTo(Golden.of(getClass(), "journey.jsonl", held));
  }

  /**
   * What a later release finds of this one: other documents need another version, and so a rebuild;
   * under another name it would find nothing.
   */
  @Test
  void theFileIsOfThisVersionOfThisStore() {
    assertThat(PoliceRoom.PROJECTION.version()).isEqualTo(3);
    assertThat(StoreName.inside(PoliceRoom.PROJECTION.name())).hasToString("inside_police");
  }
}

package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.DIPA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LENA;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.testing.Golden;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Triage;

/** The documents of a journey, reviewed by a person. */
@Tag("firewall")
class AWholeJourneyAtTheServicesTest {

  @Test
  void theServicesHoldWhatTheReviewedFileSays() {
    Story story =
        Story.of(1)
            .registered(HALE, FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK)
            .given(HALE, AMBERWELL, FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK)
            .counted(HALE, AMBERWELL)
            .sent(Story.referral(1), HALE, AMBERWELL)
            .received(Story.referral(1), ASHA)
            .triaged(Story.referral(1), ASHA, Triage.A)
            .accepted(Story.referral(1), ASHA)
            .contacted(Story.referral(1), ASHA, ContactResult.REACHED)
            .given(
                ASHA,
                AMBERWELL,
                FactClass.IDENTITY,
                FactClass.SAFE_CONTACT,
                FactClass.RISK,
                FactClass.STATUS)
            .status(ASHA)
            .opened(ASHA, FactClass.STATUS)
            .engaged(Story.referral(1), ASHA)
            .noted(Story.referral(1), ASHA)
            .given(ASHA, KESTREL, FactClass.IDENTITY, FactClass.SAFE_CONTACT)
            .sent(Story.referral(2), ASHA, KESTREL)
            .received(Story.referral(2), BETH)
            .declined(Story.referral(2), BETH)
            .asked(HALE, LINDEN, Story.referral(3), true)
            .authorised(LENA, HALE, LINDEN, Story.referral(3), true)
            .sent(Story.referral(3), HALE, LINDEN, ConsentToShare.OVERRIDDEN, true)
            .withdrawn(BETH, KESTREL)
            .asked(HALE, KESTREL, Story.referral(4), true)
            .noted(Story.referral(1), DIPA);

    String held =
        String.join("\n", SpecialistRoom.after(story).folded().documents().values()) + "\n";

    assertThat(held).isEqualTo(Golden.of(getClass(), "journey.jsonl", held));
  }

  /**
   * What a later release finds of this one: other documents need another version, and so a rebuild;
   * under another name it would find nothing.
   */
  @Test
  void theFileIsOfThisVersionOfThisStore() {
    assertThat(SpecialistRoom.PROJECTION.version()).isEqualTo(5);
    assertThat(StoreName.inside(SpecialistRoom.PROJECTION.name())).hasToString("inside_specialist");
  }
}

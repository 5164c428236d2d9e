package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Event;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.testing.Story;

/** DOMAIN.md rule 24. */
@Tag("firewall")
class ErasureTakesEverythingFromTheServicesTest {

  private final Story story =
      Story.of(1)
          .registered(HALE, IDENTITY)
          .given(HALE, AMBERWELL, IDENTITY)
          .sent(Story.referral(1), HALE, AMBERWELL)
          .asked(HALE, KESTREL, Story.referral(2), true)
          .erased(ASHA);

  @Test
  void casesFactsAndOverridesAreGoneAndNothingSealedIsKeptInside() {
    assertThat(SpecialistRoom.after(story).folded().documents()).isEmpty();

    SpecialistWork work = SpecialistRoom.PROJECTION.start(story.victim());
    for (Event event : story.events()) {
      work = SpecialistRoom.PROJECTION.fold(work, event);
    }
    assertThat(CanonicalJson.mapper().writeValueAsString(work)).doesNotContain(Story.ENVELOPE);
  }

  @Test
  void nothingThatHappensLaterBringsThemBack() {
    story
        .recorded(ASHA, IDENTITY)
        .given(ASHA, AMBERWELL, IDENTITY)
        .received(Story.referral(1), ASHA)
        .sent(Story.referral(3), HALE, AMBERWELL);

    assertThat(SpecialistRoom.after(story).folded().documents()).isEmpty();
  }
}

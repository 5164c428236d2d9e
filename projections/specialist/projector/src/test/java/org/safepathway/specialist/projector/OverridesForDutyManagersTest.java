package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.DIPA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.PendingOverride;

/** DOMAIN.md rule 10: where the police are linked, a duty manager of the service decides. */
@Tag("firewall")
class OverridesForDutyManagersTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story = Story.of(1).asked(HALE, AMBERWELL, REFERRAL, true);

  @Test
  void aPoliceLinkedOneWaitsAtTheServiceAndNamesNoOfficer() {
    PendingOverride pending = SpecialistRoom.after(story).overrides(AMBERWELL).getFirst();

    assertThat(pending.from()).isEqualTo(HALE.organisation());
    assertThat(pending.offer().value()).isEqualTo("amberwell-outreach");
    assertThat(pending.askedAt()).isEqualTo(story.now());
    assertThat(pending.expiresAt()).isEqualTo(story.now().plus(Duration.ofHours(4)));
    assertThat(pending.escalated()).isFalse();
    assertThat(SpecialistRoom.after(story).overrides(KESTREL)).isEmpty();
    assertThat(SpecialistRoom.after(story).folded().text(AMBERWELL))
        .doesNotContain(HALE.person().value());
  }

  @Test
  void anEscalatedOneSaysSo() {
    assertThat(SpecialistRoom.after(story.escalated(AMBERWELL)).overrides(AMBERWELL))
        .extracting(PendingOverride::escalated)
        .containsExactly(true);
  }

  @Test
  void oneThatTheForceDecidesIsNotThere() {
    Story other = Story.of(1).asked(HALE, AMBERWELL, REFERRAL, false).escalated(AMBERWELL);

    assertThat(SpecialistRoom.after(other).folded().documents()).isEmpty();
  }

  @Test
  void oneOfTheForceInThePlaceOfAnOldOneTakesTheOldOneAway() {
    story.asked(HALE, AMBERWELL, Story.referral(2), false);

    assertThat(SpecialistRoom.after(story).folded().documents()).isEmpty();
  }

  @Test
  void theLapseOfAnEarlierOneTakesNoneAwayThatWaits() {
    Story again =
        Story.of(1)
            .authorised(DIPA, HALE, AMBERWELL, REFERRAL, true)
            .asked(HALE, AMBERWELL, Story.referral(2), true)
            .overrideLapsed(AMBERWELL);

    assertThat(documents(again)).isOne();
  }

  @Test
  void answeredExpiredOrWithdrawnItIsGone() {
    assertThat(documents(asked().authorised(DIPA, HALE, AMBERWELL, REFERRAL, true))).isZero();
    assertThat(documents(asked().overrideRefused(DIPA, AMBERWELL))).isZero();
    assertThat(documents(asked().expired(AMBERWELL))).isZero();
    assertThat(documents(asked().withdrawn(ASHA, AMBERWELL))).isZero();
  }

  private static Story asked() {
    return Story.of(1).asked(HALE, AMBERWELL, REFERRAL, true);
  }

  private static int documents(Story story) {
    return SpecialistRoom.after(story).folded().documents().size();
  }
}

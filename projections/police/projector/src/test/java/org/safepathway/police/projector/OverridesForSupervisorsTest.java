package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.DIPA;
import static org.safepathway.projections.testing.TestNetwork.DUNN;
import static org.safepathway.projections.testing.TestNetwork.FINN;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;
import static org.safepathway.projections.testing.TestNetwork.NORTHSHIRE;
import static org.safepathway.projections.testing.TestNetwork.UNIT;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.directory.UnitId;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralId;

/** DOMAIN.md rule 10: a second person of the same force decides, unless police are linked. */
@Tag("firewall")
class OverridesForSupervisorsTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story = Story.of(1).asked(HALE, AMBERWELL, REFERRAL, false);

  @Test
  void aPendingOneShowsToItsForceOnly() {
    PoliceOverride pending = PoliceRoom.after(story).overrides(MIDSHIRE).getFirst();

    assertThat(pending.asker()).isEqualTo(HALE.person());
    assertThat(pending.unit()).isEqualTo(UNIT);
    assertThat(pending.offer().value()).isEqualTo("amberwell-outreach");
    assertThat(pending.askedAt()).isEqualTo(story.now());
    assertThat(pending.expiresAt()).isEqualTo(story.now().plus(Duration.ofHours(4)));
    assertThat(pending.escalated()).isFalse();
    assertThat(PoliceRoom.after(story).overrides(NORTHSHIRE)).isEmpty();
    assertThat(PoliceRoom.after(story).overrides(AMBERWELL)).isEmpty();
  }

  @Test
  void theUnitIsTheOneAtAskingWhateverTheRegistrySaysNow() {
    assertThat(unitShown(new UnitId("unit-then"))).isEqualTo(new UnitId("unit-then"));
    assertThat(unitShown(null)).isNull();
  }

  private @Nullable UnitId unitShown(@Nullable UnitId unit) {
    OverrideAsked told = (OverrideAsked) story.events().getFirst();
    OverrideAsked asked =
        new OverrideAsked(
            told.consent(),
            told.offer(),
            told.referral(),
            told.lawfulBasis(),
            told.policeLinked(),
            unit,
            told.escalatesAt(),
            told.expiresAt(),
            told.stamp());
    return new PoliceRoom(Folded.of(PoliceRoom.PROJECTION, story, List.of(asked)))
        .overrides(MIDSHIRE)
        .getFirst()
        .unit();
  }

  @Test
  void anEscalatedOneSaysSo() {
    story.escalated(AMBERWELL);

    assertThat(PoliceRoom.after(story).overrides(MIDSHIRE))
        .singleElement()
        .extracting(PoliceOverride::escalated)
        .isEqualTo(true);
  }

  @Test
  void aPoliceLinkedOneIsNowhereAtTheForce() {
    Story linked = Story.of(1).asked(HALE, AMBERWELL, REFERRAL, true).escalated(AMBERWELL);

    assertThat(PoliceRoom.after(linked).folded().documents()).isEmpty();
  }

  @Test
  void authorisedItIsGoneAndTheReferralAppearsOnlyWhenItIsSent() {
    story.authorised(DUNN, HALE, AMBERWELL, REFERRAL, false);
    assertThat(PoliceRoom.after(story).folded().documents()).isEmpty();

    story.sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false);
    assertThat(PoliceRoom.after(story).overrides(MIDSHIRE)).isEmpty();
    assertThat(PoliceRoom.after(story).referrals(MIDSHIRE))
        .singleElement()
        .extracting(PoliceReferral::state, PoliceReferral::officer)
        .containsExactly(CoarseState.SENT, HALE.person());
  }

  @Test
  void aPoliceLinkedOneAppearsOnlyOnceItIsSentAndThenLikeAnyOther() {
    Story linked =
        Story.of(1)
            .asked(HALE, AMBERWELL, REFERRAL, true)
            .authorised(DIPA, HALE, AMBERWELL, REFERRAL, true);
    assertThat(PoliceRoom.after(linked).folded().documents()).isEmpty();

    linked
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, true)
        .received(REFERRAL, ASHA);
    assertThat(PoliceRoom.after(linked).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.RECEIVED);
  }

  @Test
  void refusedItIsGone() {
    assertThat(PoliceRoom.after(story.overrideRefused(DUNN, AMBERWELL)).folded().documents())
        .isEmpty();
  }

  @Test
  void expiredItIsGone() {
    assertThat(PoliceRoom.after(story.expired(AMBERWELL)).folded().documents()).isEmpty();
  }

  @Test
  void withdrawnItIsGoneForNobodyCouldDecideIt() {
    assertThat(PoliceRoom.after(story.withdrawn(ASHA, AMBERWELL)).folded().documents()).isEmpty();
  }

  @Test
  void anotherForcesOverrideIsAnotherForces() {
    story.asked(FINN, AMBERWELL, Story.referral(2), false);

    assertThat(PoliceRoom.after(story).overrides(MIDSHIRE)).isEmpty();
    assertThat(PoliceRoom.after(story).overrides(NORTHSHIRE)).hasSize(1);
  }
}

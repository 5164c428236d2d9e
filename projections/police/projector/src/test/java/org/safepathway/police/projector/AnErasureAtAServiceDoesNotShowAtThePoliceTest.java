package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.CLOCK;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;
import static org.safepathway.referral.victim.ErasureCause.ASKED_BY_VICTIM;
import static org.safepathway.referral.victim.ErasureCause.RETENTION_OVER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.kernel.Event;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;

/**
 * ARCHITECTURE.md, P2: an erasure that a service orders is a high act. A row that disappeared would
 * tell the officer that something happened; it holds no fact about her. What was never sent is not
 * a service's to erase, and nothing of it stays (DOMAIN.md rule 9).
 */
@Tag("firewall")
class AnErasureAtAServiceDoesNotShowAtThePoliceTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  static LongStream seeds() {
    return LongStream.range(3000, 3060);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASKED_BY_VICTIM", "RETENTION_OVER"})
  void theOfficersRowStaysAsItWas(ErasureCause cause) {
    Story story = Story.of(1).sent(REFERRAL, HALE, AMBERWELL).received(REFERRAL, ASHA);
    PoliceRoom before = PoliceRoom.after(story);

    assertThat(PoliceRoom.after(story.erased(ASHA, cause))).isEqualTo(before);
    assertThat(before.referrals(MIDSHIRE)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withAndWithoutItTheDocumentsAreEqualAndNothingInsideRemembersIt(long seed) {
    Story story = RandomStory.of(seed, 60);
    List<Event> without =
        story.events().stream().filter(event -> !(event instanceof VictimErased)).toList();
    Random random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      int at = random.nextInt(without.size()) + 1;
      if (overridesWaiting(without.subList(0, at)).isEmpty()) {
        List<Event> with = new ArrayList<>(without);
        with.add(at, erasure(without.get(at - 1), random));

        assertThat(folded(story, with)).isEqualTo(folded(story, without));
        assertThat(inside(story, with)).isEqualTo(inside(story, without));
      }
    }
  }

  @Test
  void theOfficersOwnRecallStillShows() {
    Story story =
        Story.of(1)
            .sent(REFERRAL, HALE, AMBERWELL)
            .erased(ASHA, ASKED_BY_VICTIM)
            .recalled(REFERRAL, HALE);

    assertThat(PoliceRoom.after(story).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.CLOSED);
  }

  @ParameterizedTest
  @EnumSource(ErasureCause.class)
  void anOverrideThatWaitsIsNotLeftToBeDecided(ErasureCause cause) {
    Story story =
        Story.of(1)
            .sent(REFERRAL, HALE, AMBERWELL)
            .asked(HALE, LINDEN, Story.referral(2), false)
            .erased(ASHA, cause);

    assertThat(PoliceRoom.after(story).overrides(MIDSHIRE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER_SENT", "ERASED_BEFORE"})
  void whereNothingWasEverSentNothingStaysAndNothingComesBack(ErasureCause cause) {
    Story story = Story.of(1).asked(HALE, LINDEN, Story.referral(2), false).erased(CLOCK, cause);
    assertThat(PoliceRoom.after(story).folded().documents()).isEmpty();

    story.asked(HALE, LINDEN, Story.referral(3), false).sent(REFERRAL, HALE, AMBERWELL);
    assertThat(PoliceRoom.after(story).folded().documents()).isEmpty();
  }

  private static VictimErased erasure(Event before, Random random) {
    return new VictimErased(
        before.victimId(), random.nextBoolean() ? ASKED_BY_VICTIM : RETENTION_OVER, before.stamp());
  }

  /** While one waits nothing was sent, so that no service has her record to erase. */
  private static Set<String> overridesWaiting(List<Event> events) {
    Set<String> waiting = new HashSet<>();
    for (Event event : events) {
      switch (event) {
        case OverrideAsked e -> waiting.add(e.consent().value());
        case OverrideAuthorised e -> waiting.remove(e.consent().value());
        case OverrideRefused e -> waiting.remove(e.consent().value());
        case OverrideExpired e -> waiting.remove(e.consent().value());
        case ConsentWithdrawn e -> waiting.remove(e.consent().value());
        case ConsentEvent _ -> {}
        default -> {}
      }
    }
    return waiting;
  }

  private static Folded folded(Story story, List<Event> events) {
    return Folded.of(PoliceRoom.PROJECTION, story, events);
  }

  private static PoliceWork inside(Story story, List<Event> events) {
    PoliceWork work = PoliceRoom.PROJECTION.start(story.victim());
    for (Event event : events) {
      work = PoliceRoom.PROJECTION.fold(work, event);
    }
    return work;
  }
}

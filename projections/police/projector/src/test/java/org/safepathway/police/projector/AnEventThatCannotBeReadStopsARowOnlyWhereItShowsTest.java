package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.Event;
import org.safepathway.projections.projecting.Bearing;
import org.safepathway.projections.projecting.Unreadable;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestNetwork;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.link.LinkEvent;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimEvent;

/**
 * A row that stands still while others move tells that something happened: so no high act that
 * cannot be read stops one, and none that the police would see is left out in silence.
 */
@Tag("firewall")
class AnEventThatCannotBeReadStopsARowOnlyWhereItShowsTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHighActStopsOne(long seed) {
    Story story = RandomStory.of(seed, 60);
    High high = High.of(story);
    PoliceWork work = PoliceRoom.PROJECTION.start(story.victim());
    for (Event event : story.events()) {
      if (high.test(event)) {
        assertThat(bearing(work, event)).as("%s", event).isNotEqualTo(Bearing.SOME);
      }
      work = PoliceRoom.PROJECTION.fold(work, event);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsPassedInSilenceWouldHaveChangedNothing(long seed) {
    Story story = RandomStory.of(seed, 60);
    PoliceWork work = PoliceRoom.PROJECTION.start(story.victim());
    for (Event event : story.events()) {
      PoliceWork next = PoliceRoom.PROJECTION.fold(work, event);
      if (bearing(work, event) == Bearing.NONE) {
        assertThat(next).as("%s", event).isEqualTo(work);
      }
      work = next;
    }
  }

  /** It may be high, and it may be of the police’s: it stops nothing, and is kept for a rebuild. */
  @Test
  void ofAnUnknownTypeNobodyCanTell() {
    assertThat(PoliceRoom.PROJECTION.bearing(sent(), new Unreadable("referral-" + REFERRAL, null)))
        .isEqualTo(Bearing.UNKNOWN);
  }

  /** A row stays as it is; an override that waits would go, and nobody may decide it meanwhile. */
  @Test
  void anErasureStopsNothingButAnOverrideThatWaits() {
    Story story = Story.of(1).sent(REFERRAL, TestNetwork.HALE, TestNetwork.AMBERWELL);
    Unreadable erasure = new Unreadable("victim-" + story.victim().value(), VictimErased.class);
    assertThat(PoliceRoom.PROJECTION.bearing(after(story), erasure)).isEqualTo(Bearing.UNKNOWN);

    story.asked(TestNetwork.HALE, TestNetwork.KESTREL, Story.referral(2), false);
    assertThat(PoliceRoom.PROJECTION.bearing(after(story), erasure)).isEqualTo(Bearing.SOME);
  }

  @Test
  void onceNothingOfHersIsLeftNothingMoreIsStopped() {
    Story story =
        Story.of(1)
            .asked(TestNetwork.HALE, TestNetwork.KESTREL, REFERRAL, false)
            .erased(TestNetwork.CLOCK, ErasureCause.NEVER_SENT);
    PoliceWork work = after(story);

    for (Class<?> type : types().toList()) {
      for (String stream : streams(story)) {
        Unreadable event = new Unreadable(stream, type.asSubclass(Event.class));
        assertThat(PoliceRoom.PROJECTION.bearing(work, event))
            .as("%s", event)
            .isEqualTo(Bearing.NONE);
      }
    }
  }

  /**
   * What the police see of, where they wait for a service and for a supervisor. An older program
   * may have let pass what is new here: with another list comes another version, and so a rebuild.
   */
  @Test
  void aTypeMoreIsAVersionMore() {
    Story story =
        Story.of(1)
            .sent(REFERRAL, TestNetwork.HALE, TestNetwork.AMBERWELL)
            .asked(TestNetwork.HALE, TestNetwork.KESTREL, Story.referral(2), false);
    PoliceWork work = after(story);
    Set<String> seen = new TreeSet<>();
    for (Class<?> type : types().toList()) {
      for (String stream : streams(story)) {
        Unreadable event = new Unreadable(stream, type.asSubclass(Event.class));
        if (PoliceRoom.PROJECTION.bearing(work, event) != Bearing.NONE) {
          seen.add(type.getSimpleName());
        }
      }
    }

    assertThat(PoliceRoom.PROJECTION.version()).isEqualTo(3);
    assertThat(seen)
        .containsExactly(
            "AcceptanceUndone",
            "ConsentWithdrawn",
            "OverrideAsked",
            "OverrideAuthorised",
            "OverrideEscalated",
            "OverrideExpired",
            "OverrideRefused",
            "ReferralAccepted",
            "ReferralClosed",
            "ReferralDeclined",
            "ReferralPutOnWaitingList",
            "ReferralRecalled",
            "ReferralReceived",
            "ReferralRedirected",
            "ReferralReopened",
            "ReferralReturned",
            "ReferralSent",
            "ReferralTriaged",
            "ReferralUndeliverable",
            "ReferrersRecordAgedOut",
            "VictimEngaged",
            "VictimErased");
  }

  private static PoliceWork sent() {
    return after(Story.of(1).sent(REFERRAL, TestNetwork.HALE, TestNetwork.AMBERWELL));
  }

  private static PoliceWork after(Story story) {
    PoliceWork work = PoliceRoom.PROJECTION.start(story.victim());
    for (Event event : story.events()) {
      work = PoliceRoom.PROJECTION.fold(work, event);
    }
    return work;
  }

  private static Set<String> streams(Story story) {
    return Set.of(
        "referral-" + REFERRAL,
        ConsentId.of(story.victim(), TestNetwork.KESTREL).value(),
        "victim-" + story.victim().value());
  }

  private static Stream<Class<?>> types() {
    return Stream.of(ConsentEvent.class, ReferralEvent.class, VictimEvent.class, LinkEvent.class)
        .flatMap(events -> Stream.of(events.getPermittedSubclasses()));
  }

  private static Bearing bearing(PoliceWork work, Event event) {
    return PoliceRoom.PROJECTION.bearing(work, new Unreadable(stream(event), event.getClass()));
  }

  private static String stream(Event event) {
    return switch (event) {
      case ConsentEvent consent -> consent.consent().value();
      case ReferralEvent referral -> "referral-" + referral.referral();
      default -> "victim-" + event.victimId().value();
    };
  }
}

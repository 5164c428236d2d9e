package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.kernel.Event;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralReturned;

/**
 * Noninterference (ARCHITECTURE.md, P1 and P2): what a specialist does beyond the coarse state
 * leaves each document of the police as it is, byte for byte, and its reasons do not show.
 */
@Tag("firewall")
class HighActsLeaveThePoliceUntouchedTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withAndWithoutHighActsTheDocumentsAreEqual(long seed) {
    Story story = RandomStory.of(seed, 60);
    High high = High.of(story);
    List<Event> low = story.events().stream().filter(event -> !high.test(event)).toList();

    assertThat(low).hasSizeLessThan(story.events().size());
    assertThat(folded(story, low)).isEqualTo(folded(story, story.events()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withAndWithoutAnyOfThemTheDocumentsAreEqual(long seed) {
    Story story = RandomStory.of(seed, 60);
    High high = High.of(story);
    Random random = new Random(seed);
    List<Event> some =
        story.events().stream().filter(event -> !high.test(event) || random.nextBoolean()).toList();

    assertThat(folded(story, some)).isEqualTo(folded(story, story.events()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whyItCouldNotBeMetMakesNoDifference(long seed) {
    Story story = RandomStory.of(seed, 60);
    List<Event> returned =
        story.events().stream().map(HighActsLeaveThePoliceUntouchedTest::returned).toList();

    assertThat(folded(story, returned)).isEqualTo(folded(story, story.events()));
  }

  private static Event returned(Event event) {
    return switch (event) {
      case ReferralDeclined e -> new ReferralReturned(e.referral(), e.victimId(), e.stamp());
      case ReferralRedirected e -> new ReferralReturned(e.referral(), e.victimId(), e.stamp());
      default -> event;
    };
  }

  private static Folded folded(Story story, List<Event> events) {
    return Folded.of(PoliceRoom.PROJECTION, story, events);
  }
}

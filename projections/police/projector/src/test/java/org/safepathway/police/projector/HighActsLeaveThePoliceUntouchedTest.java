package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.kernel.Event;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestNetwork;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.victim.FactsRecorded;

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

  /** The high acts of a story. */
  private record High(Set<ReferralId> bySpecialists, Set<String> asked) {

    static High of(Story story) {
      High high = new High(new HashSet<>(), new HashSet<>());
      for (Event event : story.events()) {
        if (event instanceof ReferralSent sent && !TestNetwork.isPolice(sent.from())) {
          high.bySpecialists.add(sent.referral());
        }
        if (event instanceof OverrideAsked asked) {
          high.asked.add(asked.consent().value());
        }
      }
      return high;
    }

    boolean test(Event event) {
      return switch (event) {
        case ConsentEvent e -> consent(e);
        case ReferralEvent e -> bySpecialists.contains(e.referral()) || fine(e);
        case FactsRecorded e -> true;
        default -> false;
      };
    }

    private boolean consent(ConsentEvent event) {
      return switch (event) {
        case ConsentGiven e -> true;
        case ConsentRefused e -> true;
        case ConsentNarrowed e -> true;
        case ConsentLapsed e -> true;
        case OverrideLapsed e -> true;
        case StatusRecorded e -> true;
        case FactsOpened e -> true;
        // Withdrawing ends an override that waits, which is the supervisors' to see.
        case ConsentWithdrawn e -> !asked.contains(e.consent().value());
        default -> false;
      };
    }

    private static boolean fine(ReferralEvent event) {
      return switch (event) {
        case ReferralTriaged e -> true;
        case ReferralAccepted e -> true;
        case ReferralPutOnWaitingList e -> true;
        case AcceptanceUndone e -> true;
        case ContactAttempted e -> true;
        case NoteAdded e -> true;
        case ChangeAcknowledged e -> true;
        case ReceiptOverdue e -> true;
        case ContactOverdue e -> true;
        default -> false;
      };
    }
  }
}

package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;
import static org.safepathway.projections.testing.TestNetwork.NORTHSHIRE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.Event;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralState;

/** DOMAIN.md rule 4: what is not held cannot be asked for. */
@Tag("firewall")
class NothingFineIsHeldByThePoliceTest {

  static LongStream seeds() {
    return LongStream.range(1000, 1060);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noDocumentHasAFactAClassAFineStateOrAPlatformId(long seed) {
    Story story = RandomStory.of(seed, 60);
    Folded folded = Folded.of(PoliceRoom.PROJECTION, story);

    assertThat(folded.documents().keySet())
        .allMatch(place -> place.startsWith(MIDSHIRE + "/") || place.startsWith(NORTHSHIRE + "/"));
    assertThat(String.join("\n", folded.documents().values()))
        .doesNotContain(nothingFine())
        .doesNotContain(story.victim().value(), "consent-", "0000b0");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void evenInsideTheProjectorRemembersNothingFine(long seed) {
    Story story = RandomStory.of(seed, 60);
    PoliceWork work = PoliceRoom.PROJECTION.start(story.victim());
    for (Event event : story.events()) {
      work = PoliceRoom.PROJECTION.fold(work, event);
    }

    assertThat(CanonicalJson.mapper().writeValueAsString(work)).doesNotContain(nothingFine());
  }

  @Test
  void theStoriesHaveSomethingToShow() {
    assertThat(seeds().mapToObj(seed -> Folded.of(PoliceRoom.PROJECTION, RandomStory.of(seed, 60))))
        .filteredOn(folded -> folded.documents().size() > 3)
        .hasSizeGreaterThan(40);
  }

  private static String[] nothingFine() {
    List<String> words =
        new ArrayList<>(List.of(Story.ENVELOPE, "fingerprint", "0000f0", "policeLinked"));
    Arrays.stream(FactClass.values()).map(Enum::name).forEach(words::add);
    Arrays.stream(Closure.values()).map(Enum::name).forEach(words::add);
    Arrays.stream(ReferralState.values())
        .map(Enum::name)
        .filter(name -> Arrays.stream(CoarseState.values()).noneMatch(c -> c.name().equals(name)))
        .forEach(words::add);
    return words.toArray(String[]::new);
  }
}

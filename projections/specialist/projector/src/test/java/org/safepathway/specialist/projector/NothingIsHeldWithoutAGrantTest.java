package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestNetwork;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.SpecialistCollections;

/** Random stories: whatever happens in whatever order, no fact is held beyond its grant. */
@Tag("firewall")
class NothingIsHeldWithoutAGrantTest {

  private static final List<OrganisationId> SERVICES = List.of(AMBERWELL, KESTREL, LINDEN);

  static LongStream seeds() {
    return LongStream.range(2000, 2060);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aServiceWithoutStatusConsentNeverHoldsAStatusFact(long seed) {
    Story story = RandomStory.of(seed, 60);
    for (OrganisationId service : SERVICES) {
      if (!mayHold(FactClass.STATUS, story, service)) {
        assertThat(facts(SpecialistRoom.after(story), service))
            .noneMatch(held -> held.sealed().factClass() == FactClass.STATUS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void supportNeverComesByAnOverride(long seed) {
    Story story = RandomStory.of(seed, 60);
    for (OrganisationId service : SERVICES) {
      if (!mayHold(FactClass.SUPPORT, story, service)) {
        assertThat(facts(SpecialistRoom.after(story), service))
            .noneMatch(held -> held.sealed().factClass() == FactClass.SUPPORT);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withdrawalLeavesNothingSealedBehind(long seed) {
    for (OrganisationId service : SERVICES) {
      Story story = RandomStory.of(seed, 60);
      story.withdrawn(TestNetwork.workerOf(service), service);

      assertThat(SpecialistRoom.after(story).folded().text(service))
          .doesNotContain(Story.ENVELOPE, "0000f0");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aNoteIsHeldByItsOwnerOnly(long seed) {
    SpecialistRoom room = SpecialistRoom.after(RandomStory.of(seed, 60));
    for (OrganisationId service : SERVICES) {
      assertThat(facts(room, service))
          .filteredOn(held -> held.sealed().factClass() == FactClass.CASE_NOTE)
          .allMatch(held -> held.sealed().recordedBy().equals(service));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onlyServicesHoldDocumentsAndNoPlatformIdIsInThem(long seed) {
    Story story = RandomStory.of(seed, 60);
    SpecialistRoom room = SpecialistRoom.after(story);

    assertThat(room.folded().documents().keySet())
        .allMatch(place -> SERVICES.stream().anyMatch(service -> place.startsWith(service + "/")));
    assertThat(String.join("\n", room.folded().documents().values()))
        .doesNotContain(story.victim().value(), "consent-", "0000b0", "officer.");
  }

  @Test
  void theStoriesHoldEnoughToBeWorthSearching() {
    Set<FactClass> seen = EnumSet.noneOf(FactClass.class);
    List<HeldFact> all = new ArrayList<>();
    seeds()
        .mapToObj(seed -> SpecialistRoom.after(RandomStory.of(seed, 60)))
        .forEach(room -> SERVICES.forEach(service -> all.addAll(facts(room, service))));
    all.forEach(held -> seen.add(held.sealed().factClass()));

    assertThat(seen).containsExactlyInAnyOrder(FactClass.values());
    assertThat(all).hasSizeGreaterThan(500);
  }

  /** Whether a consent names the class and no later event of the stream can have ended that. */
  private static boolean mayHold(FactClass factClass, Story story, OrganisationId service) {
    boolean may = false;
    for (Event event : story.events()) {
      if (event instanceof ConsentEvent consent && consent.consent().recipient().equals(service)) {
        may =
            switch (consent) {
              case ConsentGiven e -> may || e.record().classes().contains(factClass);
              case ConsentNarrowed e -> may && !e.classes().contains(factClass);
              case ConsentRefused e -> false;
              case ConsentWithdrawn e -> false;
              default -> may;
            };
      }
    }
    return may;
  }

  private static List<HeldFact> facts(SpecialistRoom room, OrganisationId service) {
    return room.folded().read(service, SpecialistCollections.FACTS, CaseFacts.class).stream()
        .flatMap(facts -> facts.facts().stream())
        .toList();
  }
}

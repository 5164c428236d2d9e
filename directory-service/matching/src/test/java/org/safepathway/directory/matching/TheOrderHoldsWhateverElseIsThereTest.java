package org.safepathway.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Language;
import org.safepathway.directory.OfferId;

/** What must hold of every situation and every list of offers. */
class TheOrderHoldsWhateverElseIsThereTest {

  private static final int TRIES = 500;

  @Property(tries = TRIES)
  void aFreePlaceMoreNeverLowersAnOffer(
      @ForAll("situations") Situation situation, @ForAll("lists") List<Listed> offers) {
    for (Listed each : some(offers)) {
      Capacity was = each.offer().capacity();
      Capacity more =
          was == null
              ? new Capacity(1, 1, Offers.TODAY)
              : new Capacity(was.places() + 1, was.free() + 1, was.on());
      assertNotLower(situation, offers, each, Offers.with(each, more));
    }
  }

  @Property(tries = TRIES)
  void aLanguageOfHersMoreNeverLowersAnOffer(
      @ForAll("situations") Situation situation, @ForAll("lists") List<Listed> offers) {
    for (Listed each : some(offers)) {
      for (Language language : situation.languages()) {
        Set<Language> more = new HashSet<>(each.offer().languages());
        more.add(language);
        assertNotLower(situation, offers, each, Offers.speaking(each, more));
      }
    }
  }

  @Property(tries = TRIES)
  void everyOfferIsInOneOfTheTwoListsAndNoExcludedOneIsInTheOrder(
      @ForAll("situations") Situation situation, @ForAll("lists") List<Listed> offers) {
    Matched matched = match(situation, offers);
    List<String> order = order(matched);
    List<String> out =
        matched.excluded().stream().map(each -> each.listed().offer().id().value()).toList();
    assertThat(order).doesNotContainAnyElementsOf(out).doesNotHaveDuplicates();
    assertThat(order.size() + out.size()).isEqualTo(offers.size());
    assertThat(matched.excluded()).allMatch(each -> !each.why().isEmpty());
    for (Match match : matched.matches()) {
      assertThat(match.listed().offer().areas()).contains(situation.area());
      assertThat(match.listed().offer().areasUnsafe()).doesNotContain(situation.area());
      assertThat(situation.leaveOut()).doesNotContain(match.listed().offer().organisation());
      assertThat(match.listed().offer().hasLapsedOn(Offers.TODAY)).isFalse();
    }
  }

  @Property(tries = TRIES)
  void theOrderIsTotalAndDoesNotDependOnTheOrderOfTheOffers(
      @ForAll("situations") Situation situation,
      @ForAll("lists") List<Listed> offers,
      @ForAll long seed) {
    List<Listed> shuffled = new ArrayList<>(offers);
    Collections.shuffle(shuffled, new Random(seed));
    Matched matched = match(situation, offers);
    assertThat(match(situation, shuffled)).isEqualTo(matched);
    assertThat(matched.matches())
        .extracting(Match::rank)
        .isEqualTo(IntStream.rangeClosed(1, matched.matches().size()).boxed().toList());
  }

  @Property(tries = TRIES)
  void anotherOfferDoesNotChangeTheOrderOfTheRest(
      @ForAll("situations") Situation situation,
      @ForAll("lists") List<Listed> offers,
      @ForAll("lists") List<Listed> others) {
    List<Listed> more = new ArrayList<>(offers);
    more.add(Offers.with(others.getFirst(), new OfferId("another")));
    List<String> order = order(match(situation, more));
    assertThat(order.stream().filter(id -> !id.equals("another")).toList())
        .isEqualTo(order(match(situation, offers)));
  }

  @Property(tries = TRIES)
  void knowingMoreIsNeverNeededToFindAnOffer(
      @ForAll("situations") Situation situation, @ForAll("lists") List<Listed> offers) {
    Situation less =
        new Situation(
            situation.area(),
            Set.of(),
            Set.of(),
            null,
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            Set.of(),
            situation.unsafe(),
            situation.mustLeave(),
            situation.leaveOut(),
            null,
            null);
    assertThat(ids(match(less, offers))).containsAll(ids(match(situation, offers)));
  }

  /** Two arbitrary lists do find something: else these properties would say nothing. */
  @Example
  void theSituationsFindSomething() {
    long found =
        any()
            .sampleStream()
            .limit(100)
            .filter(each -> !match(each, Offers.listed()).matches().isEmpty())
            .count();
    assertThat(found).isGreaterThan(50);
  }

  @Provide
  Arbitrary<Situation> situations() {
    return any();
  }

  @Provide
  Arbitrary<List<Listed>> lists() {
    return Situations.lists();
  }

  private static Arbitrary<Situation> any() {
    return Situations.any();
  }

  private static void assertNotLower(
      Situation situation, List<Listed> offers, Listed before, Listed after) {
    List<Listed> changed = offers.stream().map(each -> each.equals(before) ? after : each).toList();
    int was = rank(match(situation, offers), before);
    assertThat(rank(match(situation, changed), after))
        .as(before.offer().id().value())
        .isLessThanOrEqualTo(was);
  }

  /** Its rank, or one after the last if it is out. */
  private static int rank(Matched matched, Listed listed) {
    int place = order(matched).indexOf(listed.offer().id().value());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static List<Listed> some(List<Listed> offers) {
    return offers.subList(0, Math.min(4, offers.size()));
  }

  private static Matched match(Situation situation, List<Listed> offers) {
    return Matching.of(situation, offers, Offers.TODAY);
  }

  private static List<String> order(Matched matched) {
    return matched.matches().stream().map(each -> each.listed().offer().id().value()).toList();
  }

  private static Set<String> ids(Matched matched) {
    return matched.matches().stream()
        .map(each -> each.listed().offer().id().value())
        .collect(Collectors.toSet());
  }
}

package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.Figures;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.LocalAuthority;

/** Nobody is recognised by area, language and need (DOMAIN.md rules 19 and 27). */
@Tag("firewall")
class WhatIsShownIsSharedByFiveTest {

  private static final LocalDate WEEK = LocalDate.parse("2026-06-01");

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsShownIsSharedAndWhatIsLeftIsNot(int seed) {
    List<Told> all = random(new Random(seed));
    Map<Told, Shown> settled = DisclosureControl.settled(all, WEEK);

    settled.forEach(
        (told, shown) -> {
          if (shown.area() != null) {
            assertThat(shown.area()).isEqualTo(told.need().area());
            assertThat(
                    settled.keySet().stream()
                        .filter(
                            other -> sameNeed(told, other) && other.need().area() == shown.area()))
                .hasSizeGreaterThanOrEqualTo(5);
          }
          if (shown.languages() != null) {
            assertThat(shown.languages()).isEqualTo(told.need().languages());
            assertThat(
                    settled.entrySet().stream()
                        .filter(
                            other ->
                                sameNeed(told, other.getKey())
                                    && other.getValue().area() == shown.area()
                                    && other.getKey().need().languages() == shown.languages()))
                .hasSizeGreaterThanOrEqualTo(5);
          }
        });
    // What is not shown is not one or a few that could be told by what is missing.
    leaves(settled, Shown::area, told -> told.need().need());
    leaves(settled, Shown::languages, told -> List.of(told.need().need(), area(settled, told)));
  }

  private static void leaves(
      Map<Told, Shown> settled,
      Function<Shown, @Nullable Object> what,
      Function<Told, Object> group) {
    settled.keySet().stream()
        .collect(Collectors.groupingBy(group))
        .values()
        .forEach(
            together -> {
              long hidden =
                  together.stream().filter(told -> what.apply(of(settled, told)) == null).count();
              assertThat(hidden)
                  .satisfiesAnyOf(
                      none -> assertThat(none).isZero(),
                      many -> assertThat(many).isGreaterThanOrEqualTo(5),
                      whole -> assertThat(whole).isEqualTo(together.size()));
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingThatComesOrGoesLaterChangesWhatIsShownOfAnother(int seed) {
    Random random = new Random(seed);
    List<Told> all = random(random);
    LocalDate today = WEEK.plusWeeks(1);
    Map<DemandId, Shown> before = DisclosureControl.shown(all, today);
    List<Told> later = new ArrayList<>(all);
    for (int i = 0; i < 20; i++) {
      later.add(new Told(id(10_000 + i), need(random), WEEK.plusWeeks(1), null));
    }
    later.replaceAll(
        told ->
            random.nextInt(4) == 0
                ? new Told(
                    told.id(),
                    told.need(),
                    told.week(),
                    Weeks.start(WEEK.plusWeeks(1)).plusSeconds(1))
                : told);

    Map<DemandId, Shown> after = DisclosureControl.shown(later, today.plusDays(6));

    before.forEach((id, shown) -> assertThat(after.get(id)).isEqualTo(shown));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherNeedChangesNothingOfThisOne(int seed) {
    Random random = new Random(seed);
    List<Told> all = random(random);
    List<Told> more = new ArrayList<>(all);
    for (int i = 0; i < 10; i++) {
      UnmetNeed told = need(random);
      more.add(
          new Told(
              id(20_000 + i),
              new UnmetNeed(NeedGroup.FAMILY, told.risk(), told.area(), told.languages()),
              WEEK,
              null));
    }
    Map<Told, Shown> before = DisclosureControl.settled(all, WEEK);
    Map<Told, Shown> after = DisclosureControl.settled(more, WEEK);

    before.forEach(
        (told, shown) -> {
          if (told.need().need() != NeedGroup.FAMILY) {
            assertThat(after.get(told)).isEqualTo(shown);
          }
        });
  }

  @Test
  void fiveOfAKindAreShownWhenTheirWeekIsOverAndNotBefore() {
    List<Told> five = same(5, WEEK);

    assertThat(DisclosureControl.shown(five, WEEK.plusDays(6)).values())
        .containsOnly(Shown.NOTHING);
    assertThat(DisclosureControl.shown(five, WEEK.plusDays(7)).values())
        .containsOnly(new Shown(LocalAuthority.SANDWELL, LanguageGroup.AFRICAN));
    assertThat(DisclosureControl.shown(same(4, WEEK), WEEK.plusDays(7)).values())
        .containsOnly(Shown.NOTHING);
  }

  @Test
  void theSameNeedToldAgainIsNotTwo() {
    List<Told> four = new ArrayList<>(same(4, WEEK.minusWeeks(5)));
    four.addAll(same(4, WEEK));

    assertThat(DisclosureControl.shown(four, WEEK.plusDays(7)).values())
        .containsOnly(Shown.NOTHING);
  }

  @Test
  void whoeverTookHerConsentBackBeforeTheWeekWasOverDoesNotCount() {
    List<Told> five = new ArrayList<>(same(5, WEEK));
    Told one = five.getFirst();
    five.set(0, new Told(one.id(), one.need(), WEEK, Weeks.start(WEEK.plusDays(3))));

    assertThat(DisclosureControl.shown(five, WEEK.plusDays(7)).values())
        .containsOnly(Shown.NOTHING);
  }

  @Test
  void oneThatIsLeftTakesTheSmallestOfTheOthersWithIt() {
    List<Told> all = new ArrayList<>(same(6, WEEK));
    all.add(
        new Told(
            id(77),
            new UnmetNeed(NeedGroup.SAFE_PLACE, RiskBand.HIGH, LocalAuthority.DUDLEY, null),
            WEEK,
            null));

    assertThat(DisclosureControl.shown(all, WEEK.plusDays(7)).values())
        .allMatch(shown -> shown.area() == null);
  }

  @Test
  void fiveThatAreLeftTakeNobodyWithThem() {
    List<Told> all = new ArrayList<>(same(6, WEEK));
    for (int i = 0; i < 5; i++) {
      all.add(
          new Told(
              id(70 + i),
              new UnmetNeed(NeedGroup.SAFE_PLACE, RiskBand.HIGH, null, LanguageGroup.AFRICAN),
              WEEK,
              null));
    }

    assertThat(DisclosureControl.shown(all, WEEK.plusDays(7)).values())
        .filteredOn(shown -> shown.area() == LocalAuthority.SANDWELL)
        .hasSize(6);
  }

  @Test
  void figuresAreOfPeriodsThatAreOverAndRoundedDown() {
    List<Told> nine = same(9, DisclosureControl.FIRST.plusWeeks(3));
    LocalDate end = DisclosureControl.FIRST.plusWeeks(13);

    assertThat(DisclosureControl.figures(nine, end.minusDays(1)).needs()).isEmpty();
    Figures figures = DisclosureControl.figures(nine, end);
    assertThat(figures.from()).isEqualTo(DisclosureControl.FIRST);
    assertThat(figures.until()).isEqualTo(end.minusDays(1));
    assertThat(figures.needs()).isEqualTo(Map.of(NeedGroup.SAFE_PLACE, 5));
    assertThat(figures.areas()).isEqualTo(Map.of(LocalAuthority.SANDWELL, 5));
    assertThat(
            DisclosureControl.figures(same(4, DisclosureControl.FIRST.plusWeeks(3)), end).needs())
        .isEmpty();
    assertThat(DisclosureControl.figures(nine, end.plusWeeks(13)).needs()).isEmpty();
  }

  @Test
  void whoeverTookHerConsentBackBeforeThePeriodWasOverIsInNoFigure() {
    LocalDate end = DisclosureControl.FIRST.plusWeeks(13);
    List<Told> five = new ArrayList<>(same(5, DisclosureControl.FIRST.plusWeeks(3)));
    Told one = five.getFirst();

    five.set(0, new Told(one.id(), one.need(), one.week(), Weeks.start(end)));
    assertThat(DisclosureControl.figures(five, end).needs())
        .isEqualTo(Map.of(NeedGroup.SAFE_PLACE, 5));
    five.set(0, new Told(one.id(), one.need(), one.week(), Weeks.start(end).minusSeconds(1)));
    assertThat(DisclosureControl.figures(five, end).needs()).isEmpty();
  }

  @Test
  void theSameNeedToldAgainIsOneInTheFigures() {
    List<Told> twice = new ArrayList<>(same(9, DisclosureControl.FIRST.plusWeeks(3)));
    twice.addAll(same(9, DisclosureControl.FIRST.plusWeeks(8)));

    Figures figures = DisclosureControl.figures(twice, DisclosureControl.FIRST.plusWeeks(13));

    assertThat(figures.needs()).isEqualTo(Map.of(NeedGroup.SAFE_PLACE, 5));
    assertThat(figures.areas()).isEqualTo(Map.of(LocalAuthority.SANDWELL, 5));
  }

  @Test
  void figuresOfAreasTellNothingThatWasKeptBack() {
    LocalDate week = DisclosureControl.FIRST.plusWeeks(3);
    List<Told> all = new ArrayList<>(same(4, week));
    all.add(
        new Told(
            id(50),
            new UnmetNeed(NeedGroup.HEALTH, RiskBand.HIGH, LocalAuthority.SANDWELL, null),
            week,
            null));

    assertThat(DisclosureControl.figures(all, DisclosureControl.FIRST.plusWeeks(13)).areas())
        .isEmpty();
  }

  private static Shown of(Map<Told, Shown> settled, Told told) {
    return Objects.requireNonNull(settled.get(told));
  }

  private static String area(Map<Told, Shown> settled, Told told) {
    return String.valueOf(of(settled, told).area());
  }

  private static boolean sameNeed(Told one, Told other) {
    return one.need().need() == other.need().need();
  }

  private static List<Told> same(int count, LocalDate week) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Told(
                    id(i),
                    new UnmetNeed(
                        NeedGroup.SAFE_PLACE,
                        RiskBand.HIGH,
                        LocalAuthority.SANDWELL,
                        LanguageGroup.AFRICAN),
                    week,
                    null))
        .toList();
  }

  /** Few values, so that many share some. */
  private static List<Told> random(Random random) {
    Map<DemandId, Told> all = new HashMap<>();
    int count = random.nextInt(120);
    for (int i = 0; i < count; i++) {
      all.put(id(i), new Told(id(i), need(random), WEEK.minusWeeks(random.nextInt(14)), null));
    }
    return List.copyOf(all.values());
  }

  private static UnmetNeed need(Random random) {
    int areas = 1 + random.nextInt(LocalAuthority.values().length);
    int place = random.nextInt(areas + 1);
    int languages = random.nextInt(4);
    return new UnmetNeed(
        NeedGroup.values()[random.nextInt(3)],
        RiskBand.values()[random.nextInt(3)],
        place == areas ? null : LocalAuthority.values()[place],
        languages == 3 ? null : LanguageGroup.values()[languages]);
  }

  private static DemandId id(int number) {
    return new DemandId(HexFormat.of().toHexDigits(number, 8).repeat(4));
  }
}

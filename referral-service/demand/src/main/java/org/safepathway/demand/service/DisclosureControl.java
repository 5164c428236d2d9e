package org.safepathway.demand.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.Figures;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.directory.LocalAuthority;

/**
 * The one function of disclosure control (DOMAIN.md rules 19 and 27): what may be shown of needs
 * that were told of, so that nobody is recognised by area, language and need. Pure.
 *
 * <p>It is settled once for each week, when the week is over, from all that was told in it and in
 * the twelve weeks before, and never again: neither a later need nor one that has gone changes what
 * is shown of another. An area is shown with a need if at least five share both, a group of
 * languages if at least five share all three; of the others at least five are left together, or
 * else the smallest of those that could be shown goes with them.
 */
final class DisclosureControl {

  /** So many share what is shown. */
  static final int THRESHOLD = 5;

  /** Counts are rounded down to this. */
  static final int ROUNDED = 5;

  /** Weeks that are looked at together. */
  static final int WEEKS = 13;

  /** Figures are of whole periods of thirteen weeks from this Monday on. */
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private DisclosureControl() {}

  /**
   * What may be shown of each need today.
   *
   * @param all everything that was ever told
   */
  static Map<DemandId, Shown> shown(List<Told> all, LocalDate today) {
    Map<DemandId, Shown> shown = new HashMap<>();
    all.stream()
        .map(Told::week)
        .distinct()
        .sorted()
        .filter(week -> !today.isBefore(week.plusWeeks(1)))
        .forEach(
            week ->
                settled(all, week)
                    .forEach(
                        (told, what) -> {
                          if (told.week().equals(week)) {
                            shown.put(told.id(), what);
                          }
                        }));
    // Told of again in a week that is not over: what was shown of the first time is not of this.
    all.stream()
        .filter(told -> today.isBefore(told.week().plusWeeks(1)))
        .forEach(told -> shown.put(told.id(), Shown.NOTHING));
    return shown;
  }

  /** What is settled when a week is over, for everything that was looked at. */
  static Map<Told, Shown> settled(List<Told> all, LocalDate week) {
    LocalDate settled = week.plusWeeks(1);
    LocalDate first = week.minusWeeks(WEEKS - 1L);
    Map<DemandId, Told> lastOfEach = new LinkedHashMap<>();
    all.stream()
        .filter(told -> !told.week().isBefore(first) && !told.week().isAfter(week))
        .filter(told -> told.countsOn(settled))
        .forEach(told -> lastOfEach.put(told.id(), told));
    Map<NeedGroup, List<Told>> byNeed =
        lastOfEach.values().stream()
            .collect(
                Collectors.groupingBy(
                    told -> told.need().need(),
                    () -> new EnumMap<>(NeedGroup.class),
                    Collectors.toList()));
    Map<Told, Shown> shown = new HashMap<>();
    byNeed.values().forEach(of -> shown.putAll(ofOneNeed(of)));
    return shown;
  }

  private static Map<Told, Shown> ofOneNeed(List<Told> of) {
    Map<Told, @Nullable LocalAuthority> areas = kept(of, told -> told.need().area());
    Map<Told, Shown> shown = new HashMap<>();
    of.stream()
        .collect(Collectors.groupingBy(told -> String.valueOf(areas.get(told))))
        .values()
        .forEach(
            together -> {
              Map<Told, @Nullable LanguageGroup> languages =
                  kept(together, told -> told.need().languages());
              together.forEach(
                  told -> shown.put(told, new Shown(areas.get(told), languages.get(told))));
            });
    return shown;
  }

  /** The value of each that may be shown, null where it may not. */
  private static <V extends Enum<V>> Map<Told, @Nullable V> kept(
      List<Told> of, Function<Told, @Nullable V> value) {
    Map<V, Long> counts =
        of.stream()
            .map(value)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    counts.values().removeIf(count -> count < THRESHOLD);
    long left = of.size() - sum(counts.values());
    while (left > 0 && left < THRESHOLD && !counts.isEmpty()) {
      Map.Entry<V, Long> smallest =
          counts.entrySet().stream()
              .min(Map.Entry.<V, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow();
      left += smallest.getValue();
      counts.remove(smallest.getKey());
    }
    Map<Told, @Nullable V> kept = new HashMap<>();
    of.forEach(
        told -> {
          V one = value.apply(told);
          kept.put(told, one != null && counts.containsKey(one) ? one : null);
        });
    return kept;
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** The figures of the last whole period, or of the first one while it is not over: nothing. */
  static Figures figures(List<Told> all, LocalDate today) {
    LocalDate from = FIRST;
    while (!today.isBefore(from.plusWeeks(2L * WEEKS))) {
      from = from.plusWeeks(WEEKS);
    }
    LocalDate end = from.plusWeeks(WEEKS);
    LocalDate first = from;
    List<Told> counted =
        today.isBefore(end)
            ? List.of()
            : all.stream()
                .filter(told -> !told.week().isBefore(first) && told.week().isBefore(end))
                .filter(told -> told.countsOn(end))
                .collect(
                    Collectors.toMap(
                        Told::id, Function.identity(), (one, again) -> again, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    // Under an area count those whose area was shown: else what was kept back would come out here.
    Map<LocalDate, Map<Told, Shown>> settled = new HashMap<>();
    return new Figures(
        first,
        end.minusDays(1),
        rounded(counted, told -> told.need().need()),
        rounded(
            counted,
            told ->
                settled
                    .computeIfAbsent(told.week(), week -> settled(all, week))
                    .getOrDefault(told, Shown.NOTHING)
                    .area()));
  }

  private static <V extends Enum<V>> Map<V, Integer> rounded(
      List<Told> counted, Function<Told, @Nullable V> by) {
    Map<V, Integer> counts = new HashMap<>();
    counted.stream()
        .map(by)
        .filter(Objects::nonNull)
        .sorted(Comparator.naturalOrder())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    counts.replaceAll((value, count) -> count / ROUNDED * ROUNDED);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}

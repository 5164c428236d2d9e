package org.safepathway.consortium.desk.gaps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.safepathway.demand.Figures;
import org.safepathway.demand.NeedGroup;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;

/**
 * Gaps in what members offer.
 *
 * @param needs by need, in each area how many offers take referrals now, and what nobody took
 * @param areas in which order the areas stand
 * @param languages by language, how many offers have it
 * @param from the first day of the figures
 * @param until the last
 * @param unmet what nobody took by area, at least; zero stands for fewer than five
 */
record GapsView(
    List<OfNeed> needs,
    List<LocalAuthority> areas,
    List<OfLanguage> languages,
    LocalDate from,
    LocalDate until,
    List<Integer> unmet) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  GapsView {
    needs = List.copyOf(needs);
    areas = List.copyOf(areas);
    languages = List.copyOf(languages);
    unmet = List.copyOf(unmet);
  }

  /**
   * One need.
   *
   * @param need which
   * @param offers in each area, in the order of the areas
   * @param unmet what nobody took, at least; zero stands for fewer than five
   */
  record OfNeed(NeedGroup need, List<Integer> offers, int unmet) {

    OfNeed {
      offers = List.copyOf(offers);
    }
  }

  /**
   * One language.
   *
   * @param language which
   * @param offers how many offers have it
   */
  record OfLanguage(Language language, int offers) {}

  static GapsView of(Collection<Offer> offers, Figures figures) {
    List<LocalAuthority> areas = List.of(LocalAuthority.values());
    return new GapsView(
        Arrays.stream(NeedGroup.values())
            .map(
                need ->
                    new OfNeed(
                        need,
                        areas.stream().map(area -> meeting(offers, need, area)).toList(),
                        figures.needs().getOrDefault(need, 0)))
            .toList(),
        areas,
        Arrays.stream(Language.values())
            .filter(language -> language != Language.OTHER)
            .map(language -> new OfLanguage(language, speaking(offers, language)))
            .toList(),
        figures.from(),
        figures.until(),
        areas.stream().map(area -> figures.areas().getOrDefault(area, 0)).toList());
  }

  private static int meeting(Collection<Offer> offers, NeedGroup need, LocalAuthority area) {
    return (int)
        offers.stream()
            .filter(offer -> offer.intake() != IntakeState.PAUSED)
            .filter(offer -> !Collections.disjoint(offer.needs(), need.needs()))
            .filter(offer -> offer.areas().contains(area))
            .count();
  }

  private static int speaking(Collection<Offer> offers, Language language) {
    return (int) offers.stream().filter(offer -> offer.languages().contains(language)).count();
  }

  /** For the page. */
  @JsonIgnore
  public List<String> missingLanguages() {
    return languages.stream()
        .filter(one -> one.offers() == 0)
        .map(one -> one.language().label())
        .toList();
  }

  /** For the page. */
  @JsonIgnore
  public String fromText() {
    return DAY.format(from);
  }

  /** For the page. */
  @JsonIgnore
  public String untilText() {
    return DAY.format(until);
  }
}

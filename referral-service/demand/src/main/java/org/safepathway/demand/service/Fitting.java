package org.safepathway.demand.service;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.Suggestion;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.kernel.OrganisationId;

/** Which services meet a need, by what everybody can read of their offers. */
final class Fitting {

  private final Catalogue catalogue;

  Fitting(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The members with an offer that meets what is told of a need, in their order. */
  List<OrganisationId> members(List<OrganisationId> all, UnmetNeed told) {
    List<Listed> listed = catalogue.listed();
    return all.stream()
        .filter(
            member ->
                listed.stream()
                    .map(Listed::offer)
                    .anyMatch(offer -> offer.organisation().equals(member) && fits(offer, told)))
        .toList();
  }

  /** A member with its offers that meet a need, or those that might if none serves where she is. */
  Suggestion of(OrganisationId member, UnmetNeed need) {
    List<Offer> offers =
        catalogue.listed().stream()
            .map(Listed::offer)
            .filter(offer -> offer.organisation().equals(member))
            .toList();
    List<Offer> fit = offers.stream().filter(offer -> fits(offer, need)).toList();
    UnmetNeed anywhere = new UnmetNeed(need.need(), need.risk(), null, null);
    return new Suggestion(
        member,
        (fit.isEmpty() ? offers.stream().filter(offer -> fits(offer, anywhere)).toList() : fit)
            .stream().map(Offer::id).toList());
  }

  /** The member that meets a need best: in her languages if one does, else by its place. */
  Suggestion best(List<OrganisationId> all, UnmetNeed need) {
    UnmetNeed anyLanguage = new UnmetNeed(need.need(), need.risk(), need.area(), null);
    Set<OrganisationId> inHerLanguages = Set.copyOf(members(all, need));
    return members(all, anyLanguage).stream()
        .min(Comparator.comparing(member -> inHerLanguages.contains(member) ? 0 : 1))
        .map(member -> of(member, anyLanguage))
        .orElse(Suggestion.NOBODY);
  }

  private static boolean fits(Offer offer, UnmetNeed told) {
    return !Collections.disjoint(offer.needs(), told.need().needs())
        && offer.intake().takes(told.risk() == RiskBand.HIGH)
        && serves(offer, told.area())
        && speaks(offer, told.languages());
  }

  private static boolean serves(Offer offer, @Nullable LocalAuthority area) {
    return area == null || (offer.areas().contains(area) && !offer.areasUnsafe().contains(area));
  }

  private static boolean speaks(Offer offer, @Nullable LanguageGroup languages) {
    return languages == null
        || offer.languages().stream().anyMatch(one -> LanguageGroup.of(one) == languages);
  }
}

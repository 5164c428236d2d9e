package org.safepathway.demand.service;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/** Which services meet a need. */
final class Fitting {

  private final Catalogue catalogue;

  Fitting(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The members with an offer that meets what is shown of a need, in their order: by what everybody
   * can read, since a consortium is told here who is among them.
   */
  List<OrganisationId> members(List<OrganisationId> all, UnmetNeed shown) {
    return meeting(
        all, catalogue.listed().stream().map(Listed::offer).map(Offer::published).toList(), shown);
  }

  private static List<OrganisationId> meeting(
      List<OrganisationId> all, List<Offer> offers, UnmetNeed told) {
    return all.stream()
        .filter(
            member ->
                offers.stream()
                    .anyMatch(offer -> offer.organisation().equals(member) && fits(offer, told)))
        .toList();
  }

  /** A member’s offers that meet a need, or those that might if none serves where she is; by id. */
  List<OfferId> offers(OrganisationId member, UnmetNeed need) {
    List<Offer> offers =
        catalogue.listed().stream()
            .map(Listed::offer)
            .filter(offer -> offer.organisation().equals(member))
            .toList();
    List<Offer> fit = offers.stream().filter(offer -> fits(offer, need)).toList();
    UnmetNeed anywhere = new UnmetNeed(need.need(), need.risk(), null, null);
    return (fit.isEmpty() ? offers.stream().filter(offer -> fits(offer, anywhere)).toList() : fit)
        .stream().map(Offer::id).toList();
  }

  /** The member that meets a need best: in her languages if one does, else by its place. */
  Optional<OrganisationId> best(List<OrganisationId> all, UnmetNeed need) {
    List<Offer> offers = catalogue.listed().stream().map(Listed::offer).toList();
    Set<OrganisationId> inHerLanguages = Set.copyOf(meeting(all, offers, need));
    return meeting(all, offers, withoutLanguages(need)).stream()
        .min(Comparator.comparing(member -> inHerLanguages.contains(member) ? 0 : 1));
  }

  /** The need, whatever she speaks. */
  static UnmetNeed withoutLanguages(UnmetNeed need) {
    return new UnmetNeed(need.need(), need.risk(), need.area(), null);
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

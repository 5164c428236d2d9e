package org.safepathway.specialist.desk.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Offer;
import org.safepathway.directory.change.Directory;
import org.springframework.stereotype.Component;

/** The pages about the organisation’s own offer. */
@Component
final class OfferPages {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final OwnOffers offers;
  private final Directory directory;
  private final Clock clock;

  OfferPages(OwnOffers offers, Directory directory, Clock clock) {
    this.offers = offers;
    this.directory = directory;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  Page<OwnOffersView> all(SignedIn who) {
    return new Page<>(
        "specialist/offers",
        new OwnOffersView(
            offers.of(who).stream().map(offer -> OwnOffersView.Row.of(offer, today())).toList()));
  }

  Page<OwnOfferView> one(SignedIn who, Offer own) {
    return new Page<>(
        "specialist/offer",
        OwnOfferView.of(
            own, directory.historyOf(who.actor(), own.id()).orElse(List.of()), today()));
  }

  Page<DescriptionView> description(Offer own) {
    return new Page<>("specialist/offer-description", DescriptionView.of(own));
  }

  Page<DescriptionView> fresh() {
    return new Page<>("specialist/offer-description", DescriptionView.FRESH);
  }
}

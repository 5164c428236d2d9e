package org.safepathway.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Timers;

@Tag("firewall")
class TheSearchSeesThePublicFaceOnlyTest {

  private static final ServiceFilter WORDS =
      new ServiceFilter("anything", null, null, null, null, null);

  private final List<Listed> seen = new ArrayList<>();

  @Test
  void nothingPrivateStandsInWhatASearchIsGiven() {
    Offer refuge =
        InventedOffers.refuge(
            Set.of(LocalAuthority.DUDLEY),
            new Timers(2, 3, 4, 5),
            new Capacity(6, 1, LocalDate.of(2026, 11, 1)));
    OfferFeed feed =
        new OfferFeed(
            () -> List.of(new Listed(refuge, InventedOffers.ROWAN, InventedOffers.CHANGED)));

    feed.now()
        .services(
            WORDS,
            (words, all) -> {
              seen.addAll(all);
              return all;
            });

    assertThat(seen).containsExactly(InventedOffers.refuge());
  }

  @Test
  void whatIsNotOfferedAnyMoreIsNotFound() {
    OfferFeed feed = new OfferFeed(List::of);

    assertThat(feed.now().services(WORDS, (words, all) -> InventedOffers.all())).isEmpty();
  }

  @Test
  void theOrderOfASearchIsKept() {
    OfferFeed feed = new OfferFeed(InventedOffers::all);

    assertThat(feed.now().services(WORDS, (words, all) -> all.reversed().subList(0, 2)))
        .extracting(entry -> entry.service().name())
        .containsExactly("Rowan refuge", "Outreach 13");
  }
}

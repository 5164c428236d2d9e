package org.safepathway.directory.matching;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.matching.search.OfferSearch;

/**
 * Matches situations with the offers as they stand now. It keeps nothing of a situation. Safe for
 * use by many threads.
 */
public final class CurrentOffers {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Catalogue catalogue;
  private final InstantSource clock;
  private @Nullable Searchable searchable;

  /** The offers that were made searchable, and how. */
  private record Searchable(List<Catalogue.Listed> listed, OfferSearch search) {}

  /** Those of a catalogue. */
  public CurrentOffers(Catalogue catalogue, InstantSource clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What can be used in a situation, and what cannot. */
  public Matched in(Situation situation) {
    return Matching.of(situation, search(), LocalDate.ofInstant(clock.instant(), LONDON));
  }

  // The catalogue gives the same list until something changes.
  private synchronized OfferSearch search() {
    List<Catalogue.Listed> now = catalogue.listed();
    Searchable last = searchable;
    if (last == null || !last.listed().equals(now)) {
      last = new Searchable(now, OfferSearch.of(now));
      searchable = last;
    }
    return last.search();
  }
}

package org.safepathway.police.desk.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.matching.Matched;
import org.safepathway.directory.matching.Matching;
import org.safepathway.directory.matching.Situation;
import org.safepathway.directory.matching.search.OfferSearch;
import org.springframework.stereotype.Component;

/** Matches a situation with the offers as they stand now. It keeps nothing of the situation. */
@Component
final class Finding {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Catalogue catalogue;
  private final Clock clock;
  private @Nullable Searchable searchable;

  /** The offers that were made searchable, and how. */
  private record Searchable(List<Catalogue.Listed> listed, OfferSearch search) {}

  Finding(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  Matched of(Situation situation) {
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

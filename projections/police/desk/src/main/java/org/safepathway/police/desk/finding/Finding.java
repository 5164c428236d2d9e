package org.safepathway.police.desk.finding;

import java.time.Clock;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.matching.CurrentOffers;
import org.safepathway.directory.matching.Matched;
import org.safepathway.directory.matching.Situation;
import org.springframework.stereotype.Component;

/** Matches a situation with the offers as they stand now. It keeps nothing of the situation. */
@Component
final class Finding {

  private final CurrentOffers offers;

  Finding(Catalogue catalogue, Clock clock) {
    offers = new CurrentOffers(catalogue, clock);
  }

  Matched of(Situation situation) {
    return offers.in(situation);
  }
}

package org.safepathway.directory.matching;

import java.util.List;

/**
 * What a situation found. Each offer that was looked at is in one of the two lists.
 *
 * @param matches what can be used, the best first
 * @param excluded what cannot, by the id of the offer
 */
public record Matched(List<Match> matches, List<Excluded> excluded) {

  /** Copies the lists. */
  public Matched {
    matches = List.copyOf(matches);
    excluded = List.copyOf(excluded);
  }
}

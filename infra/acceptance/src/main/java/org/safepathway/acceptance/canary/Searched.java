package org.safepathway.acceptance.canary;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a search, and how much was searched, since finding nothing in nothing says nothing.
 *
 * @param found where, in the order found
 * @param streams how many files and streams
 * @param bytes how many bytes in them, without what was decompressed
 */
public record Searched(List<Found> found, int streams, long bytes) {

  /** Nothing searched yet. */
  public static final Searched NOTHING = new Searched(List.of(), 0, 0);

  /** Copies the places. */
  public Searched {
    found = List.copyOf(found);
  }

  /** Both. */
  public Searched and(Searched other) {
    List<Found> both = new ArrayList<>(found);
    both.addAll(other.found);
    return new Searched(both, streams + other.streams, bytes + other.bytes);
  }
}

package org.safepathway.directory.matching;

import java.util.List;
import org.safepathway.directory.Catalogue.Listed;

/**
 * An offer that cannot be used in a situation.
 *
 * @param listed the offer and whose it is
 * @param why every reason that takes it out, at least one
 */
public record Excluded(Listed listed, List<Reason> why) {

  /** Copies the list. */
  public Excluded {
    why = List.copyOf(why);
  }
}

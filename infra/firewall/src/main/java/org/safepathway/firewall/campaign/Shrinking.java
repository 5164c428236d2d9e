package org.safepathway.firewall.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safepathway.firewall.history.History;
import org.safepathway.firewall.history.Move;

/** Makes a counterexample small: as few moves as still show a difference. */
final class Shrinking {

  private static final int MOST_TRIES = 60;

  private Shrinking() {}

  /**
   * Leaves out what can be left out.
   *
   * @param again the same history under new names, since names are used once
   * @param differs plays it
   */
  static History shrink(
      History found, Function<History, History> again, Predicate<History> differs) {
    History smallest = found;
    int tries = 0;
    int chunk = Math.max(1, found.moves().size() / 2);
    while (chunk >= 1 && tries < MOST_TRIES) {
      boolean smaller = false;
      for (int from = 0; from < smallest.moves().size() && tries < MOST_TRIES; ) {
        List<Move> fewer = new ArrayList<>(smallest.moves());
        fewer.subList(from, Math.min(from + chunk, fewer.size())).clear();
        tries++;
        if (!fewer.isEmpty() && differs.test(again.apply(smallest.with(fewer)))) {
          smallest = smallest.with(fewer);
          smaller = true;
        } else {
          from += chunk;
        }
      }
      // At one move at a time, it goes round once more for as long as anything could be left out.
      if (!smaller || chunk > 1) {
        chunk /= 2;
      }
    }
    return smallest;
  }
}

package org.safepathway.hsds;

import java.util.List;
import org.safepathway.directory.Catalogue.Listed;

/** Finds offers by words: the wiring gives a good one, {@link PlainSearch} is the simplest. */
@FunctionalInterface
public interface ServiceSearch {

  /**
   * Those that fit the words, the best first.
   *
   * @param words as somebody typed them, at least one character, at most 200
   * @param all what may be found, as everybody may see it: nothing private stands in it
   * @return some of these; anything else is left out of the answer
   */
  List<Listed> search(String words, List<Listed> all);
}

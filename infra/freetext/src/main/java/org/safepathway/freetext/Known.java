package org.safepathway.freetext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text of which is known where which words of the vocabulary stand. */
final class Known {

  private record Way(Vocabulary.Meaning meaning, int next) {}

  private final Reading reading;
  private final List<List<Way>> ways = new ArrayList<>();

  Known(Reading reading, Vocabulary vocabulary) {
    this.reading = reading;
    for (int word = 0; word < reading.length(); word++) {
      ways.add(
          reading.from(word).stream()
              .map(step -> new Way(vocabulary.meaning(step), step.next()))
              .toList());
    }
  }

  int length() {
    return reading.length();
  }

  boolean endsAfter(int word) {
    return reading.endsAfter(word);
  }

  /** The numbers of all words that may begin here. */
  BitSet at(int word) {
    BitSet all = new BitSet();
    ways.get(word).forEach(way -> all.or(way.meaning().loosely()));
    return all;
  }

  /** Where one is after this word, if it begins here. */
  List<Integer> after(int word, int number, boolean strictly) {
    return ways.get(word).stream()
        .filter(way -> (strictly ? way.meaning().strictly() : way.meaning().loosely()).get(number))
        .map(Way::next)
        .distinct()
        .toList();
  }
}

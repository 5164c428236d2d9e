package org.safepathway.freetext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A phrase of the lists.
 *
 * @param parts in their order; the first and the last are {@link Part.OneOf} and not optional
 * @param inNames whether it is looked for in names, too
 * @param source the file and line where it stands
 */
record Phrase(List<Part> parts, boolean inNames, String source) {

  Phrase {
    parts = List.copyOf(parts);
  }

  /** A part of a phrase. */
  sealed interface Part {

    /**
     * One of several words or runs of words.
     *
     * @param alternatives each a run of numbers of words
     * @param optional whether it may be missing
     */
    record OneOf(List<List<Integer>> alternatives, boolean optional) implements Part {

      public OneOf {
        alternatives = List.copyOf(alternatives);
      }
    }

    /** Up to {@link #MOST} other words of the same sentence. */
    record Gap() implements Part {

      static final int MOST = 3;
    }
  }

  /** The numbers of the words with which it can begin. */
  List<Integer> firstWords() {
    return ((Part.OneOf) parts.getFirst()).alternatives().stream().map(List::getFirst).toList();
  }

  /** Where it ends if it begins at a word of a text; empty if it does not. */
  BitSet ends(Known text, int start, boolean strictly) {
    BitSet ends = new BitSet();
    match(new Walk(text, start, strictly), 0, start, ends);
    return ends;
  }

  private record Walk(Known text, int start, boolean strictly) {

    boolean goesOn(int at) {
      return at < text.length() && (at == start || !text.endsAfter(at - 1));
    }
  }

  private void match(Walk walk, int part, int at, BitSet ends) {
    if (part == parts.size()) {
      ends.set(at);
      return;
    }
    switch (parts.get(part)) {
      case Part.Gap() -> {
        match(walk, part + 1, at, ends);
        for (int i = 0; i < Part.Gap.MOST && walk.goesOn(at + i); i++) {
          match(walk, part + 1, at + i + 1, ends);
        }
      }
      case Part.OneOf(List<List<Integer>> alternatives, boolean optional) -> {
        if (optional) {
          match(walk, part + 1, at, ends);
        }
        for (int next : after(walk, alternatives, at)) {
          match(walk, part + 1, next, ends);
        }
      }
    }
  }

  private static List<Integer> after(Walk walk, List<List<Integer>> alternatives, int at) {
    BitSet reached = new BitSet();
    for (List<Integer> run : alternatives) {
      List<Integer> here = List.of(at);
      for (int number : run) {
        List<Integer> there = new ArrayList<>();
        for (int position : here) {
          if (walk.goesOn(position)) {
            there.addAll(walk.text().after(position, number, walk.strictly()));
          }
        }
        here = there;
      }
      here.forEach(reached::set);
    }
    return reached.stream().boxed().toList();
  }
}

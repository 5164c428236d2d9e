package org.safepathway.freetext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every word that stands in a phrase of the lists, by number, and how a step is recognised as one.
 */
final class Vocabulary {

  private record Stem(String form, int number) {}

  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> contained = new HashMap<>();
  private final Map<Character, List<Stem>> nearWhole = new HashMap<>();
  private final Map<Character, List<Stem>> nearBeginnings = new HashMap<>();
  private final Set<String> speltRight = new HashSet<>();
  private int longestBeginning;
  private int count;

  /**
   * What a step may be.
   *
   * @param loosely as any word that it is, or is a slip for
   * @param strictly as a word that stands there as it is
   */
  record Meaning(BitSet loosely, BitSet strictly) {}

  /**
   * The number of a word; the same word has the same.
   *
   * @param word {@code word}, {@code word*}, {@code *word*} or {@code =Word}
   */
  int number(String word) {
    if (word.startsWith("=")) {
      return exact.computeIfAbsent(Folding.readable(bare(word.substring(1))), form -> count++);
    }
    String form = form(word.replace("*", ""));
    if (word.startsWith("*")) {
      return contained.computeIfAbsent(form, same -> count++);
    }
    if (word.endsWith("*")) {
      longestBeginning = Math.max(longestBeginning, form.length());
      return beginnings.computeIfAbsent(form, same -> near(nearBeginnings, form));
    }
    return whole.computeIfAbsent(form, same -> near(nearWhole, form));
  }

  private int near(Map<Character, List<Stem>> near, String form) {
    int number = count++;
    if (form.length() >= Typos.SHORTEST && latin(form)) {
      near.computeIfAbsent(form.charAt(0), first -> new ArrayList<>()).add(new Stem(form, number));
    }
    return number;
  }

  /** A word that is never taken for a slip. */
  void speltRight(String word) {
    speltRight.add(form(word));
  }

  /** What this step may be. */
  Meaning meaning(Reading.Step step) {
    BitSet loosely = new BitSet();
    String form = step.form();
    set(loosely, whole.get(form));
    for (int length = Math.min(form.length(), longestBeginning); length > 1; length--) {
      set(loosely, beginnings.get(form.substring(0, length)));
    }
    contained.forEach(
        (part, number) -> {
          if (form.contains(part)) {
            loosely.set(number);
          }
        });
    if (step.plain() && !exact.isEmpty()) {
      set(loosely, exact.get(bare(step.written())));
    }
    BitSet strictly = new BitSet();
    if (step.plain()) {
      strictly.or(loosely);
    }
    if (step.whole() && mayBeASlip(form)) {
      addSlips(form, loosely);
    }
    return new Meaning(loosely, strictly);
  }

  private boolean mayBeASlip(String form) {
    return form.length() >= Typos.SHORTEST - 1 && latin(form) && !speltRight.contains(form);
  }

  private void addSlips(String form, BitSet found) {
    if (form.length() >= Typos.SHORTEST) {
      for (Stem stem : nearWhole.getOrDefault(form.charAt(0), List.of())) {
        if (Typos.within(form, stem.form())) {
          found.set(stem.number());
        }
      }
    }
    for (Stem stem : nearBeginnings.getOrDefault(form.charAt(0), List.of())) {
      int length = stem.form().length();
      for (int taken = length - 1; taken <= Math.min(length + 1, form.length()); taken++) {
        if (Typos.within(form.substring(0, taken), stem.form())) {
          found.set(stem.number());
        }
      }
    }
  }

  private static boolean latin(String form) {
    return form.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static void set(BitSet found, @Nullable Integer number) {
    if (number != null) {
      found.set(number);
    }
  }

  /** How a word of the lists is compared: folded, without hyphens and apostrophes. */
  static String form(String word) {
    return Folding.folded(Folding.readable(bare(word.toLowerCase(Locale.ROOT))));
  }

  private static String bare(String word) {
    return word.replaceAll("[-'’]", "");
  }
}

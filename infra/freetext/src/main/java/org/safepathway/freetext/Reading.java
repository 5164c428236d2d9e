package org.safepathway.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All the ways to read a text as words: as written; with letters spaced out or dotted put together;
 * with hyphens left out; with digits, signs and look-alike letters as what they stand for. It lives
 * as long as one question about the text.
 */
final class Reading {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SIGNS_IN_WORD =
      Pattern.compile("[\\p{L}\\p{N}@$!|]*\\p{L}[\\p{L}\\p{N}@$!|]*");
  private static final Pattern BROKEN_LINE = Pattern.compile("-\\s*\\n\\s*");
  private static final Pattern FULL_STOP = Pattern.compile("[.!?;।۔؟]+\\s.*", Pattern.DOTALL);
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  /** More than the longest abbreviation that anybody spaces out. */
  private static final int MOST_PIECES = 16;

  /** Two halves of a word that a space divides; shorter ones meet by chance. */
  private static final int SHORTEST_DIVIDED = 8;

  /** A full stop after a shorter word is rather an abbreviation’s. */
  private static final int SHORTEST_BEFORE_FULL_STOP = 4;

  /**
   * One way to read on from a word.
   *
   * @param form folded
   * @param written as it was written
   * @param next the first word after it
   * @param plain whether it stands there so, hyphens apart
   * @param whole whether it is one word as it was written, and not several put together
   */
  record Step(String form, String written, int next, boolean plain, boolean whole) {}

  private record Word(String written, String form, int start, int end) {}

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final List<List<Step>> steps = new ArrayList<>();

  Reading(String original) {
    text = Folding.readable(original);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Word(word.group(), Folding.folded(word.group()), word.start(), word.end()));
      steps.add(new ArrayList<>());
    }
    for (int i = 0; i < words.size(); i++) {
      readFrom(i);
    }
    readSigns();
  }

  /** How many words there are. */
  int length() {
    return words.size();
  }

  /** The ways to read on from a word. */
  List<Step> from(int word) {
    return steps.get(word);
  }

  /** Whether a sentence ends between a word, which is not the last, and the next. */
  boolean endsAfter(int word) {
    String between = between(word);
    if (BLANK_LINE.matcher(between).find()) {
      return true;
    }
    return words.get(word).form().length() >= SHORTEST_BEFORE_FULL_STOP
        && FULL_STOP.matcher(between).lookingAt()
        && !Character.isLowerCase(words.get(word + 1).written().codePointAt(0));
  }

  private void readFrom(int first) {
    Word word = words.get(first);
    add(first, word.written(), first + 1, true);
    StringBuilder joined = new StringBuilder(word.written());
    boolean close = true;
    boolean letters = isLetter(word);
    for (int last = first + 1; last < words.size() && last < first + MOST_PIECES; last++) {
      Word next = words.get(last);
      joined.append(next.written());
      close = close && isClose(last - 1);
      letters = letters && isLetter(next);
      if (close) {
        add(first, joined.toString(), last + 1, true);
      } else if (letters && last >= first + 2) {
        add(first, joined.toString(), last + 1, false);
      } else if (last == first + 1 && joined.length() >= SHORTEST_DIVIDED && !endsAfter(first)) {
        step(first, Folding.folded(joined.toString()), joined.toString(), last + 1, false);
      }
      if (!close && !letters) {
        return;
      }
    }
  }

  /** Signs that stand for letters: “vi$a”. */
  private void readSigns() {
    Matcher run = SIGNS_IN_WORD.matcher(text);
    while (run.find()) {
      String letters = Folding.spelledOut(run.group());
      if (letters == null) {
        continue;
      }
      int first = -1;
      int next = -1;
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).start() >= run.start() && words.get(i).end() <= run.end()) {
          first = first < 0 ? i : first;
          next = i + 1;
        }
      }
      if (first >= 0) {
        step(first, Folding.folded(letters), run.group(), next, false);
      }
    }
  }

  private void add(int first, String written, int next, boolean plain) {
    step(first, Folding.folded(written), written, next, plain);
    String latin = Folding.lookAlike(written);
    if (latin != null) {
      step(first, latin, written, next, false);
    }
    addSpelledOut(first, Folding.spelledOut(written), written, next);
  }

  private void addSpelledOut(int first, @Nullable String letters, String written, int next) {
    if (letters != null) {
      String form = Folding.folded(letters);
      step(first, form, written, next, false);
      // A one is as often an l as an i; an i beside it stays one.
      if (written.indexOf('1') >= 0) {
        step(first, Folding.folded(withEls(written)), written, next, false);
      }
    }
  }

  private static String withEls(String written) {
    String els = written.replace('1', 'l');
    String letters = Folding.spelledOut(els);
    return letters == null ? els : letters;
  }

  private void step(int first, String form, String written, int next, boolean plain) {
    if (!form.isEmpty()) {
      steps.get(first).add(new Step(form, written, next, plain, next == first + 1));
    }
  }

  private boolean isClose(int word) {
    String between = between(word);
    return between.chars().noneMatch(Character::isWhitespace)
        || BROKEN_LINE.matcher(between).matches();
  }

  private String between(int word) {
    return text.substring(words.get(word).end(), words.get(word + 1).start());
  }

  private static boolean isLetter(Word word) {
    return word.written().codePointCount(0, word.written().length()) == 1;
  }
}

package org.safepathway.freetext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns lists as they were written into phrases, and refuses what would do harm. */
final class Compiler {

  private static final Pattern WORD = Pattern.compile("=?\\*?[\\p{L}\\p{M}\\p{N}'’-]+\\*?");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int SHORTEST_LATIN = 3;
  // A letter of other scripts is often a syllable.
  private static final int SHORTEST = 2;
  private static final int LAST_LATIN = 0x24F;
  private static final int SHORTEST_RUN_TOGETHER = 8;
  private static final int MOST_RUN_TOGETHER = 64;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, List<List<Integer>>> groups = new HashMap<>();
  private final List<Phrase> speaks = new ArrayList<>();
  private final List<Phrase> unless = new ArrayList<>();

  /**
   * Compiles lists; those of the same language share their groups.
   *
   * @throws BadStatusWordsException if one cannot be used
   */
  static StatusWords compile(List<WordFile> files) {
    Compiler compiler = new Compiler();
    for (WordFile file : files) {
      file.entries().stream()
          .filter(entry -> entry.section() == WordFile.Section.GROUP)
          .forEach(entry -> compiler.group(file, entry));
    }
    for (WordFile file : files) {
      file.entries().forEach(entry -> compiler.entry(file, entry));
    }
    return new StatusWords(compiler.vocabulary, compiler.speaks, compiler.unless);
  }

  private void group(WordFile file, WordFile.Entry entry) {
    List<List<Integer>> members =
        groups.computeIfAbsent(key(file, entry.group()), name -> new ArrayList<>());
    for (String member : entry.text().split(",", -1)) {
      if (!member.isBlank()) {
        members.add(
            SPACE.splitAsStream(member.strip()).map(word -> number(file, entry, word)).toList());
      }
    }
  }

  private void entry(WordFile file, WordFile.Entry entry) {
    switch (entry.section()) {
      case SPEAKS -> speaks(file, entry, true);
      case SPEAKS_IN_SENTENCES -> speaks(file, entry, false);
      case UNLESS -> unless(file, entry);
      case SPELT_RIGHT ->
          SPACE
              .splitAsStream(entry.text())
              .peek(word -> number(file, entry, word))
              .forEach(vocabulary::speltRight);
      case GROUP -> {}
    }
  }

  private void speaks(WordFile file, WordFile.Entry entry, boolean inNames) {
    List<Phrase.Part> parts = parts(file, entry);
    if (parts.size() == 1
        && Arrays.stream(entry.text().split("\\|")).anyMatch(Compiler::tooShort)) {
      throw bad(
          file, entry, "one word of fewer than three letters would refuse nearly every text.");
    }
    speaks.add(new Phrase(parts, inNames, source(file, entry)));
    runTogether(entry.text())
        .forEach(
            word ->
                speaks.add(
                    new Phrase(
                        List.of(
                            new Phrase.Part.OneOf(
                                List.of(List.of(vocabulary.number(word))), false)),
                        inNames,
                        source(file, entry))));
  }

  private void unless(WordFile file, WordFile.Entry entry) {
    List<Phrase.Part> parts = parts(file, entry);
    if (parts.size() == 1) {
      throw bad(
          file,
          entry,
          "under [unless] stand at least two words, since one would allow it everywhere.");
    }
    unless.add(new Phrase(parts, true, source(file, entry)));
  }

  private List<Phrase.Part> parts(WordFile file, WordFile.Entry entry) {
    List<Phrase.Part> parts =
        SPACE.splitAsStream(entry.text()).map(text -> part(file, entry, text)).toList();
    if (Stream.of(parts.getFirst(), parts.getLast())
        .anyMatch(part -> !(part instanceof Phrase.Part.OneOf(_, boolean optional)) || optional)) {
      throw bad(file, entry, "a phrase begins and ends with a word that must be there.");
    }
    return parts;
  }

  private Phrase.Part part(WordFile file, WordFile.Entry entry, String text) {
    if (text.equals("...")) {
      return new Phrase.Part.Gap();
    }
    boolean optional = text.startsWith("[") && text.endsWith("]");
    String words = optional ? text.substring(1, text.length() - 1) : text;
    return new Phrase.Part.OneOf(
        Arrays.stream(words.split("\\|", -1))
            .flatMap(word -> alternatives(file, entry, word))
            .toList(),
        optional);
  }

  private Stream<List<Integer>> alternatives(WordFile file, WordFile.Entry entry, String word) {
    if (word.startsWith("<") && word.endsWith(">")) {
      List<List<Integer>> members = groups.get(key(file, word.substring(1, word.length() - 1)));
      if (members == null) {
        throw bad(file, entry, "there is no such group in this language.");
      }
      return members.stream();
    }
    return Stream.of(List.of(number(file, entry, word)));
  }

  private int number(WordFile file, WordFile.Entry entry, String word) {
    if (!WORD.matcher(word).matches()) {
      throw bad(
          file,
          entry,
          "a word has letters and digits, * where it goes on, = before it if its capitals count.");
    }
    if (word.contains("*") && tooShort(word)) {
      throw bad(file, entry, "* needs at least three letters.");
    }
    return vocabulary.number(word);
  }

  /** As it is compared: signs and marks that are left out there make no word longer. */
  private static boolean tooShort(String word) {
    String compared = Vocabulary.form(word.replaceAll("[*=]", ""));
    int length = compared.codePointCount(0, compared.length());
    boolean latin = word.codePoints().allMatch(c -> c <= LAST_LATIN);
    return length < (latin ? SHORTEST_LATIN : SHORTEST);
  }

  /** The same phrase without spaces, as somebody types in a hurry: “norecourse”. */
  private static List<String> runTogether(String phrase) {
    String[] parts = SPACE.split(phrase, -1);
    List<String> joined = List.of("");
    for (String part : parts) {
      if (part.matches(".*[\\[\\]<>=*.].*")) {
        return List.of();
      }
      List<String> before = joined;
      joined =
          Arrays.stream(part.split("\\|", -1))
              .flatMap(word -> before.stream().map(start -> start + word))
              .toList();
    }
    return parts.length == 1 || joined.size() > MOST_RUN_TOGETHER
        ? List.of()
        : joined.stream().filter(word -> word.length() >= SHORTEST_RUN_TOGETHER).toList();
  }

  private static String key(WordFile file, String group) {
    return file.language() + "/" + group;
  }

  private static String source(WordFile file, WordFile.Entry entry) {
    return "%s, line %d: %s".formatted(file.name(), entry.line(), entry.text());
  }

  private static BadStatusWordsException bad(WordFile file, WordFile.Entry entry, String why) {
    return new BadStatusWordsException(file.name(), entry.line(), why);
  }
}

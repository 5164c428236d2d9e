package org.safepathway.freetext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Judges whether a text speaks of immigration status or a proxy of it, by lists of phrases in
 * several languages, all at once: nobody says in which language a text is. It catches what people
 * write without thinking, not everybody who wants to hide it. Safe for use by many threads; keeps
 * nothing of what it was asked.
 */
public final class StatusWords {

  /** The languages of the built-in lists. */
  public static final List<String> LANGUAGES =
      List.of(
          "en", "pa-Guru", "pa-Latn", "ur-Arab", "ur-Latn", "bn", "pl", "ro", "ar", "so", "es",
          "pt", "fr");

  private static final int LONGEST_FILE = 1_000_000;

  private final Vocabulary vocabulary;
  private final List<Phrase> speaks;
  private final List<Phrase> unless;
  private final Map<Integer, BitSet> speaksFrom;
  private final Map<Integer, BitSet> unlessFrom;

  private record Found(Phrase phrase, int start, int end) {

    boolean holds(Found other) {
      return start <= other.start && other.end <= end;
    }
  }

  StatusWords(Vocabulary vocabulary, List<Phrase> speaks, List<Phrase> unless) {
    this.vocabulary = vocabulary;
    this.speaks = List.copyOf(speaks);
    this.unless = List.copyOf(unless);
    this.speaksFrom = byFirstWord(this.speaks);
    this.unlessFrom = byFirstWord(this.unless);
  }

  /** The built-in lists. */
  public static StatusWords builtIn() {
    return withMore(List.of());
  }

  /**
   * The built-in lists and an operator’s.
   *
   * @param files lists in the same form as the built-in ones
   * @throws BadStatusWordsException if one cannot be read or used
   */
  public static StatusWords withMore(List<Path> files) {
    return Compiler.compile(
        Stream.concat(
                LANGUAGES.stream().map(StatusWords::builtIn), files.stream().map(StatusWords::file))
            .toList());
  }

  /**
   * Whether a text speaks of it.
   *
   * @param text as somebody wrote it
   * @param kind what it is
   */
  public boolean speaks(String text, TextKind kind) {
    Known known = new Known(new Reading(text), vocabulary);
    List<Found> found = found(known, speaks, speaksFrom, kind, false);
    if (found.isEmpty()) {
      return false;
    }
    List<Found> allowed = found(known, unless, unlessFrom, TextKind.SENTENCES, true);
    return found.stream().anyMatch(one -> allowed.stream().noneMatch(other -> other.holds(one)));
  }

  /** Which entries of the lists stand in a text, and which of them are allowed by which. */
  List<String> reasons(String text) {
    Known known = new Known(new Reading(text), vocabulary);
    List<Found> allowed = found(known, unless, unlessFrom, TextKind.SENTENCES, true);
    return found(known, speaks, speaksFrom, TextKind.SENTENCES, false).stream()
        .map(
            one ->
                one.phrase().source()
                    + allowed.stream()
                        .filter(other -> other.holds(one))
                        .map(other -> "\n  allowed by " + other.phrase().source())
                        .findFirst()
                        .orElse(""))
        .distinct()
        .toList();
  }

  private static List<Found> found(
      Known text,
      List<Phrase> phrases,
      Map<Integer, BitSet> from,
      TextKind kind,
      boolean strictly) {
    List<Found> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      for (Phrase phrase : beginningAt(text.at(start), phrases, from)) {
        if (kind == TextKind.SENTENCES || phrase.inNames()) {
          int begin = start;
          phrase.ends(text, start, strictly).stream()
              .forEach(end -> found.add(new Found(phrase, begin, end)));
        }
      }
    }
    return found;
  }

  private static List<Phrase> beginningAt(
      BitSet words, List<Phrase> phrases, Map<Integer, BitSet> from) {
    BitSet candidates = new BitSet();
    words.stream().mapToObj(from::get).filter(Objects::nonNull).forEach(candidates::or);
    return candidates.stream().mapToObj(phrases::get).toList();
  }

  private static Map<Integer, BitSet> byFirstWord(List<Phrase> phrases) {
    Map<Integer, BitSet> from = new HashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      for (int word : phrases.get(i).firstWords()) {
        from.computeIfAbsent(word, number -> new BitSet()).set(i);
      }
    }
    return from;
  }

  private static WordFile builtIn(String language) {
    String name = "status-words/" + language + ".txt";
    try (InputStream list = StatusWords.class.getResourceAsStream("/" + name)) {
      if (list == null) {
        throw new BadStatusWordsException(name, "it is missing.");
      }
      return read(name, list.readAllBytes());
    } catch (IOException e) {
      throw new BadStatusWordsException(name, "it cannot be read.");
    }
  }

  private static WordFile file(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new BadStatusWordsException(file.toString(), "it is longer than a million bytes.");
      }
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadStatusWordsException(file.toString(), "it is missing or cannot be read.");
    }
  }

  private static WordFile read(String name, byte[] bytes) {
    try {
      return WordFile.read(
          name,
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .toString()
              .lines()
              .toList());
    } catch (CharacterCodingException e) {
      throw new BadStatusWordsException(name, "it is not UTF-8.");
    }
  }
}

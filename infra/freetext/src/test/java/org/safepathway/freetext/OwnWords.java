package org.safepathway.freetext;

import java.util.List;

/** A list of a test’s own without the built-in ones, so that none of their phrases helps it. */
final class OwnWords {

  private OwnWords() {}

  /** The words of a list, of which the first line names the language. */
  static StatusWords of(String entries) {
    return Compiler.compile(
        List.of(WordFile.read("own.txt", ("language: en\n" + entries).lines().toList())));
  }

  /** Whether a text speaks of one phrase. */
  static boolean speaks(String phrase, String text) {
    return of("[speaks]\n" + phrase).speaks(text, TextKind.SENTENCES);
  }
}

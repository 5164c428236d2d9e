package org.safepathway.freetext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code infra/status-words --explain}: which entries of the lists stand in a text, for whoever
 * mends them. Only there: an entry that was found says as much as the text.
 */
public final class Explaining {

  private Explaining() {}

  /** The text, then files of more words. */
  public static void main(String[] arguments) {
    try {
      List<Path> more = Arrays.stream(arguments).skip(1).map(Path::of).toList();
      List<String> reasons = StatusWords.withMore(more).reasons(arguments[0]);
      reasons.forEach(System.out::println);
      if (reasons.isEmpty()) {
        System.out.println("nothing found");
      }
    } catch (BadStatusWordsException e) {
      System.err.println("infra/status-words: " + e.getMessage());
      System.exit(2);
    }
  }
}

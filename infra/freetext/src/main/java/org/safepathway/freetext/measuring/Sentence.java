package org.safepathway.freetext.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A labelled sentence.
 *
 * @param id unique in its set
 * @param language its tag
 * @param speaks whether it speaks of status or a proxy of it
 * @param text the sentence
 */
public record Sentence(String id, String language, boolean speaks, String text) {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final int COLUMNS = 5;

  /**
   * Reads a set: id, language, yes or no, what it speaks of, sentence; tabs between, {@code #}
   * before a remark.
   *
   * @throws IOException if it cannot be read or has another form
   */
  public static List<Sentence> read(Path file) throws IOException {
    return read(Files.readAllLines(file));
  }

  /** The same from lines. */
  static List<Sentence> read(List<String> lines) throws IOException {
    for (String line : lines) {
      if (!line.startsWith("#") && line.split("\t", -1).length != COLUMNS) {
        throw new IOException("a line has not " + COLUMNS + " columns with tabs between");
      }
    }
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(parts -> new Sentence(parts[0], parts[1], parts[2].equals("yes"), shown(parts[4])))
        .toList();
  }

  private static String shown(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }
}

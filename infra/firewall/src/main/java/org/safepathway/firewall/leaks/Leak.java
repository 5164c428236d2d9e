package org.safepathway.firewall.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A deliberate leak: a patch as {@code git apply} takes it, with a sentence before it that says
 * what leaks, and the names of the tests that are to notice.
 *
 * @param name its file’s name without the ending
 * @param sentence what leaks
 * @param foundBy the simple names of the firewall’s test classes of which one has to fail; none in
 *     a patch from elsewhere, which any of them may find
 * @param patch the file
 * @param files which files it changes, from the repository’s root
 */
public record Leak(
    String name, String sentence, List<String> foundBy, Path patch, List<String> files) {

  private static final String FOUND_BY = "Found by: ";
  private static final Pattern CHANGED = Pattern.compile("(?m)^\\+\\+\\+ b/(\\S+)");

  /** Copies the lists. */
  public Leak {
    foundBy = List.copyOf(foundBy);
    files = List.copyOf(files);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it has no sentence or changes nothing
   */
  public static Leak read(Path patch) {
    try {
      String text = Files.readString(patch);
      int begin = text.indexOf("\n--- a/");
      if (begin < 0) {
        throw new IllegalArgumentException(patch.getFileName() + " changes nothing");
      }
      List<String> head = text.substring(0, begin).lines().filter(line -> !line.isBlank()).toList();
      String sentence =
          String.join(
                  " ",
                  head.stream()
                      .filter(line -> !line.startsWith(FOUND_BY) && !line.startsWith("diff "))
                      .toList())
              .strip();
      if (sentence.isEmpty()) {
        throw new IllegalArgumentException(patch.getFileName() + " does not say what leaks");
      }
      List<String> foundBy =
          head.stream()
              .filter(line -> line.startsWith(FOUND_BY))
              .flatMap(line -> Arrays.stream(line.substring(FOUND_BY.length()).split(",", -1)))
              .map(String::strip)
              .toList();
      Matcher changed = CHANGED.matcher(text);
      List<String> files = changed.results().map(result -> result.group(1)).distinct().toList();
      String name = patch.getFileName().toString().replaceFirst("\\.patch$", "");
      return new Leak(name, sentence, foundBy, patch.toAbsolutePath(), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All patches of a folder, by name. */
  public static List<Leak> catalogue(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".patch"))
          .sorted()
          .map(Leak::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

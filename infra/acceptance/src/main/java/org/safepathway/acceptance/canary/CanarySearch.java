package org.safepathway.acceptance.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for canaries in everything that a run left. Files are searched as raw bytes, so free pages,
 * write-ahead logs and journals of a database are searched like everything else; what was deflated
 * is searched too, three levels deep.
 */
public final class CanarySearch {

  private static final int LEVELS = 3;

  /** Chance inflates to a few bytes everywhere; nobody deflates so little. */
  private static final int WORTH_INFLATING = 24;

  private final Haystack haystack;

  /** For these canaries. */
  public CanarySearch(Collection<Canary> canaries) {
    haystack =
        new Haystack(canaries.stream().flatMap(canary -> Needles.of(canary).stream()).toList());
  }

  /**
   * Searches some bytes.
   *
   * @param name what they are, for reports; not searched
   */
  public Searched bytes(String name, byte[] bytes) {
    List<Found> found = new ArrayList<>();
    search(name, ByteBuffer.wrap(bytes), found);
    return new Searched(found, 1, bytes.length);
  }

  /** Searches a text as it goes over a wire, in UTF-8. */
  public Searched text(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Searches a file.
   *
   * @param name what it is called in reports
   * @throws UncheckedIOException if it cannot be read whole
   */
  public Searched file(String name, Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      List<Found> found = new ArrayList<>();
      // Larger than 2 GiB throws: better than to search a part.
      search(
          name,
          channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.toIntExact(channel.size())),
          found);
      return new Searched(found, 1, channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Searches every file of a folder and of the folders in it, and their names.
   *
   * @throws UncheckedIOException if one cannot be read whole
   */
  public Searched folder(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      Searched all = Searched.NOTHING;
      for (Path path : paths.sorted().toList()) {
        String name = folder.relativize(path).toString();
        all = all.and(text("the name of " + folder, name));
        if (Files.isRegularFile(path)) {
          all = all.and(file(name, path));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void search(String where, ByteBuffer hay, List<Found> found) {
    Inflating[] levels = new Inflating[LEVELS];
    Arrays.setAll(levels, _ -> new Inflating(WORTH_INFLATING));
    search(where, hay, levels, 0, found);
  }

  private void search(
      String where, ByteBuffer hay, Inflating[] levels, int level, List<Found> found) {
    haystack.search(
        hay, (needle, at) -> found.add(new Found(where, at, needle.canary(), needle.form())));
    for (int at = 0; level < LEVELS && at < hay.limit(); at++) {
      ByteBuffer inside = levels[level].at(hay, at);
      if (inside != null) {
        // What chance inflates breaks off soon: nothing more is looked for in that.
        int next = levels[level].whole() ? level + 1 : LEVELS;
        search(where + " inflated at " + at, inside, levels, next, found);
      }
    }
  }
}

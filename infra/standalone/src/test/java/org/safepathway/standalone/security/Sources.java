package org.safepathway.standalone.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as they stand there. */
final class Sources {

  /**
   * A file.
   *
   * @param path from the root, for example {@code pom.xml}
   * @param name without its folders
   * @param text what stands in it
   */
  record Source(String path, String name, String text) {}

  private Sources() {}

  /** The root of the repository. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("consent-service"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not in the repository");
      }
    }
    return folder;
  }

  /** What is packaged: every file under a {@code src/main} whose name ends so. */
  static List<Source> main(String ending) {
    return under("/src/main/", ending);
  }

  /** Every file under a {@code src/test} whose name ends so. */
  static List<Source> tests(String ending) {
    return under("/src/test/", ending);
  }

  /** The text of one file, its path from the root. */
  static String text(String path) {
    try {
      return Files.readString(root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Source> under(String part, String ending) {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.contains(part) && file.endsWith(ending))
          .filter(file -> !file.contains("/node_modules/") && !file.contains("/target/"))
          .sorted()
          .map(file -> source(file.substring(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(String path) {
    return new Source(path, path.substring(path.lastIndexOf('/') + 1), text(path));
  }
}

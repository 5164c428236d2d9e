package org.safepathway.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository, as it lies on the disk. */
final class Root {

  private static final Path FOLDER = find();

  private Root() {}

  static Path folder() {
    return FOLDER;
  }

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static String text(String name) {
    return text(path(name));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A property of the parent pom, for example {@code java.version}, or empty if it has none. */
  static String property(String name) {
    Matcher found =
        Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(text("pom.xml"));
    return found.find() ? found.group(1) : "";
  }

  /** The version of all our modules. */
  static String version() {
    Matcher found =
        Pattern.compile("<artifactId>safe-pathway</artifactId>\\s*<version>([^<]+)<")
            .matcher(text("pom.xml"));
    if (!found.find()) {
      throw new IllegalStateException("the parent pom has no version");
    }
    return found.group(1);
  }

  /** All sources of what runs. */
  static List<Path> mainSources() {
    return sources("/src/main/java/");
  }

  static List<Path> testSources() {
    return sources("/src/test/java/");
  }

  private static List<Path> sources(String folder) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains(folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
      if (at == null) {
        throw new IllegalStateException("not in the repository");
      }
    }
    return at;
  }
}

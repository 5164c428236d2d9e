package org.safepathway.standalone.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  /** What others make in the tree, and may be making while we look. */
  private static final Set<String> MADE = Set.of("target", "node_modules", ".git", "data");

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
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes its) {
              return MADE.contains(String.valueOf(folder.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes its) {
              String path = "/" + root.relativize(file).toString().replace('\\', '/');
              if (path.contains(part) && path.endsWith(ending)) {
                found.add(path.substring(1));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().map(Sources::source).toList();
  }

  private static Source source(String path) {
    return new Source(path, path.substring(path.lastIndexOf('/') + 1), text(path));
  }
}

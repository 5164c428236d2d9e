package org.safepathway.firewall.leaks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the repository as it was built: sources and classes. Leaks go into the copy, never into
 * the repository.
 */
final class Checkout {

  /** What Maven writes for each module: the class path of its tests. */
  private static final String CLASS_PATH = "target/test.classpath";

  private static final Set<String> LEFT_OUT = Set.of(".git");

  /** Large, and changed by no leak. */
  private static final String LINKED = "node_modules";

  private static final Set<String> KEPT_OF_TARGET =
      Set.of("classes", "test-classes", "test.classpath");

  private final Path original;
  private final Path root;
  private final List<String> modules;

  private Checkout(Path original, Path root, List<String> modules) {
    this.original = original;
    this.root = root;
    this.modules = modules;
  }

  /**
   * Copies.
   *
   * @param original the repository’s root, built so far that its tests could run
   * @param root where the copy goes; must not exist
   */
  static Checkout of(Path original, Path root) {
    copy(original, root);
    try (Stream<Path> files = Files.walk(root)) {
      List<String> modules =
          files
              .filter(file -> file.endsWith(CLASS_PATH))
              .map(file -> root.relativize(file).toString())
              // The parent has one, too.
              .filter(file -> !file.equals(CLASS_PATH))
              .map(file -> file.substring(0, file.length() - CLASS_PATH.length() - 1))
              .sorted()
              .toList();
      if (modules.isEmpty()) {
        throw new IllegalStateException("nothing is built in " + original);
      }
      return new Checkout(original, root, modules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  Path root() {
    return root;
  }

  /** The folders of the modules, from the root. */
  List<String> modules() {
    return modules;
  }

  /** The module in which a file lies. */
  String moduleOf(String file) {
    return modules.stream()
        .filter(module -> file.startsWith(module + "/"))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new IllegalArgumentException("in no module: " + file));
  }

  /** The class path of a module’s tests, in this copy, its own classes first. */
  String classPath(String module) {
    return Stream.concat(
            Stream.of("test-classes", "classes").map(part -> targetOf(module).resolve(part)),
            elements(module))
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Whether a module has the classes of another on its class path. */
  boolean uses(String module, String other) {
    String classes = targetOf(other).resolve("classes").toString();
    return !module.equals(other)
        && List.of(classPath(module).split(File.pathSeparator)).contains(classes);
  }

  /** The modules whose tests run classes of one of these. */
  List<String> affectedBy(Set<String> changed) {
    return modules.stream()
        .filter(
            module ->
                changed.contains(module)
                    || elements(module)
                        .anyMatch(
                            element ->
                                changed.stream()
                                    .anyMatch(other -> element.startsWith(targetOf(other)))))
        .toList();
  }

  private Stream<Path> elements(String module) {
    try {
      String text = Files.readString(root.resolve(module).resolve(CLASS_PATH)).strip();
      return Arrays.stream(text.split(File.pathSeparator)).map(Path::of).map(this::here);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A module’s jar or classes in the repository are its classes in this copy. */
  private Path here(Path element) {
    if (!element.startsWith(original)) {
      return element;
    }
    String module = moduleOf(original.relativize(element).toString());
    return targetOf(module).resolve(element.endsWith("test-classes") ? "test-classes" : "classes");
  }

  private Path targetOf(String module) {
    return root.resolve(module).resolve("target");
  }

  /** Takes these files and their modules’ classes from the repository again. */
  void restore(List<String> files) {
    Set<String> changed = new TreeSet<>();
    for (String file : files) {
      try {
        if (Files.exists(original.resolve(file))) {
          Files.copy(
              original.resolve(file), root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.deleteIfExists(root.resolve(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      changed.add(moduleOf(file));
    }
    for (String module : changed) {
      Path classes = targetOf(module).resolve("classes");
      delete(classes);
      copy(original.resolve(module).resolve("target").resolve("classes"), classes);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(from, new Copying(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (isLeftOut(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (folder.endsWith(LINKED)) {
        Files.createSymbolicLink(to.resolve(from.relativize(folder)), folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(from.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile() && !isLeftOut(file)) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isLeftOut(Path path) {
      if (path.equals(from)) {
        return false;
      }
      String name = path.getFileName().toString();
      boolean inTarget = from.relativize(path).resolveSibling("").endsWith("target");
      return LEFT_OUT.contains(name) || (inTarget && !KEPT_OF_TARGET.contains(name));
    }
  }
}

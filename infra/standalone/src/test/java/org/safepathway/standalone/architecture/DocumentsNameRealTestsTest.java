package org.safepathway.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A document that names a test as its proof, a script, or another document, names one that is
 * there: the README, {@code infra/docs} and its decisions.
 */
class DocumentsNameRealTestsTest {

  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Tests?)`");

  /** What an operator has made there, and nobody commits. */
  private static final String MADE = "infra/compose/private/";

  private static final Pattern SCRIPT = Pattern.compile("`(infra/[a-z-]+(?:/[a-z-]+)*)[` ]");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)\\)");

  private final Path root = Repository.read().root();

  @Test
  void eachTestThatADocumentNamesIsThere() throws IOException {
    Set<String> there = testClasses();
    for (Path document : documents()) {
      assertThat(there).as(document.toString()).containsAll(named(TEST, document));
    }
    assertThat(named(TEST, root.resolve("infra/docs/dpia.md"))).hasSizeGreaterThan(20);
  }

  @Test
  void eachScriptOrFolderThatADocumentNamesIsThere() throws IOException {
    for (Path document : documents()) {
      for (String script : named(SCRIPT, document)) {
        if (script.startsWith(MADE)) {
          continue;
        }
        assertThat(root.resolve(script)).as(document.toString()).exists();
      }
    }
  }

  @Test
  void eachLinkLeadsSomewhere() throws IOException {
    for (Path document : documents()) {
      for (String link : named(LINK, document)) {
        assertThat(document.resolveSibling(link).normalize()).as(document.toString()).exists();
      }
    }
  }

  private List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("infra/docs"))) {
      List<Path> found =
          Stream.concat(
                  Stream.of(root.resolve("README.md")),
                  files.filter(file -> file.toString().endsWith(".md")).sorted())
              .toList();
      assertThat(found).hasSizeGreaterThan(20);
      return found;
    }
  }

  private static List<String> named(Pattern what, Path document) {
    try {
      return what.matcher(Files.readString(document))
          .results()
          .map((MatchResult found) -> found.group(1))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> testClasses() throws IOException {
    Set<String> names = new TreeSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return Set.of("target", "node_modules", ".git").contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith("Test.java") || name.endsWith("Tests.java")) {
              names.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }
}

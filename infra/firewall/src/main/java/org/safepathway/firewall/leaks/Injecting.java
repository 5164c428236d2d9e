package org.safepathway.firewall.leaks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Puts a leak into a copy: patches the sources, compiles what changed over the copy’s classes. */
final class Injecting {

  private static final String JAVA = "/src/main/java/";
  private static final String RESOURCES = "/src/main/resources/";

  private final Checkout checkout;

  Injecting(Checkout checkout) {
    this.checkout = checkout;
  }

  /**
   * Puts it in.
   *
   * @return why it could not be, or empty
   */
  Optional<String> inject(Leak leak) {
    return patch(leak).or(() -> compile(leak));
  }

  private Optional<String> patch(Leak leak) {
    try {
      Process git =
          new ProcessBuilder("git", "apply", "--whitespace=nowarn", leak.patch().toString())
              .directory(checkout.root().toFile())
              .redirectErrorStream(true)
              .start();
      git.getOutputStream().close();
      String said = new String(git.getInputStream().readAllBytes());
      return git.waitFor() == 0
          ? Optional.empty()
          : Optional.of("does not apply: " + said.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Optional<String> compile(Leak leak) {
    Set<String> modules = new TreeSet<>();
    leak.files().forEach(file -> modules.add(checkout.moduleOf(file)));
    // Whoever uses another module comes after it.
    return modules.stream()
        .sorted(
            Comparator.comparing(
                module -> modules.stream().filter(other -> checkout.uses(module, other)).count()))
        .flatMap(module -> compile(module, leak.files()).stream())
        .findFirst();
  }

  private Optional<String> compile(String module, List<String> files) {
    Path classes = checkout.root().resolve(module).resolve("target").resolve("classes");
    List<Path> sources = new ArrayList<>();
    for (String file : files) {
      if (file.startsWith(module + JAVA)) {
        sources.add(checkout.root().resolve(file));
      } else if (file.startsWith(module + RESOURCES)) {
        Path to = classes.resolve(file.substring((module + RESOURCES).length()));
        try {
          Files.createDirectories(to.getParent());
          Files.copy(checkout.root().resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } else if (checkout.moduleOf(file).equals(module)) {
        return Optional.of("is in no source of the application: " + file);
      }
    }
    return sources.isEmpty() ? Optional.empty() : compile(module, sources, classes);
  }

  private Optional<String> compile(String module, List<Path> sources, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean good =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of(
                      "-parameters",
                      "-nowarn",
                      "-proc:none",
                      "-g",
                      "-cp",
                      checkout.classPath(module),
                      "-d",
                      classes.toString()),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      return good
          ? Optional.empty()
          : Optional.of("does not compile: " + said.toString().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

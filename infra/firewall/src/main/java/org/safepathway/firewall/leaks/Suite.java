package org.safepathway.firewall.leaks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.Launcher;

/** Some of the tests of a copy, a process for each module, up to the first that fails. */
final class Suite {

  /** The ordinary tests: what the application is for, whatever leaks. */
  static final String ORDINARY = "!firewall & !slow";

  /** The firewall’s. */
  static final String FIREWALL = "firewall & !slow";

  private static final String ANY = ".*";
  private static final long PATIENCE_MINUTES = 15;

  private final Checkout checkout;
  private final String launcher;

  /**
   * What came of it.
   *
   * @param red the first test that failed, or empty
   * @param run how many ran
   */
  record Result(String red, int run) {}

  Suite(Checkout checkout) {
    this.checkout = checkout;
    this.launcher = launcher();
  }

  /** What a module's own class path lacks, and no more: its tests must not see other modules. */
  private static String launcher() {
    return Stream.of(Tests.class, Launcher.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs the tests with these tags in these modules. */
  Result run(List<String> modules, String tags) {
    int all = 0;
    for (String module : modules) {
      Result result = run(module, tags, ANY);
      if (!result.red().isEmpty()) {
        return result;
      }
      all += result.run();
    }
    return new Result("", all);
  }

  /** Runs the ordinary tests of these modules to the end. */
  Failures everyOrdinary(List<String> modules) {
    Map<String, List<String>> failures = new TreeMap<>();
    int all = 0;
    for (String module : modules) {
      Result result = run(module, ORDINARY, ANY, true);
      all += result.run();
      if (!result.red().isEmpty()) {
        failures.put(module, List.of(result.red().split(" ", -1)));
      }
    }
    return new Failures(failures, all);
  }

  /** Runs the test classes again that failed. */
  Result again(Failures failures) {
    for (Map.Entry<String, List<String>> failed : failures.red().entrySet()) {
      String classes =
          failed.getValue().stream()
              .map(test -> test.replaceFirst("[#$].*", ""))
              .distinct()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", ".*\\.(", ")(\\$.*)?"));
      Result result = run(failed.getKey(), ORDINARY, classes, false);
      if (!result.red().isEmpty()) {
        return result;
      }
    }
    return new Result("", 0);
  }

  /**
   * Ordinary tests that fail.
   *
   * @param red those of each module
   * @param run how many ran in modules without one
   */
  record Failures(Map<String, List<String>> red, int run) {}

  /** Runs one test class, wherever among these modules it is. */
  Result named(List<String> modules, String simpleName) {
    for (String module : modules) {
      if (has(module, simpleName)) {
        return run(module, "firewall", ".*\\." + simpleName);
      }
    }
    return new Result("", 0);
  }

  private Path testClasses(String module) {
    return checkout.root().resolve(module).resolve("target").resolve("test-classes");
  }

  private boolean has(String module, String simpleName) {
    if (!Files.isDirectory(testClasses(module))) {
      return false;
    }
    try (Stream<Path> files = Files.walk(testClasses(module))) {
      return files.anyMatch(file -> file.endsWith(simpleName + ".class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result run(String module, String tags, String pattern) {
    return run(module, tags, pattern, false);
  }

  private Result run(String module, String tags, String pattern, boolean every) {
    if (!Files.isDirectory(testClasses(module))) {
      return new Result("", 0);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true",
            "-Dsafe-pathway.firewall.first-difference=true",
            "-cp",
            checkout.classPath(module) + File.pathSeparator + launcher,
            Tests.class.getName(),
            testClasses(module).toString(),
            tags,
            pattern));
    if (every) {
      command.add("every");
    }
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(checkout.root().resolve(module).toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Result("(no end in " + module + ")", 0);
      }
      return result(module, said.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Result result(String module, String said) {
    String last = said.substring(said.lastIndexOf('\n') + 1);
    if (last.startsWith("green ")) {
      return new Result("", Integer.parseInt(last.substring(6)));
    }
    return new Result(
        last.startsWith("red ") ? last.substring(4) : "(broke off in " + module + ")", 0);
  }
}

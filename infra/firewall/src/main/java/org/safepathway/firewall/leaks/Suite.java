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
  private static final long PATIENCE_MINUTES = 30;

  private final Checkout checkout;
  private final String launcher;

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

  /** Runs the tests with these tags in these modules, up to the first that is not green. */
  Report run(List<String> modules, String tags) {
    return run(modules, tags, ANY);
  }

  /** Runs the ordinary tests of these modules to the end. */
  Failures everyOrdinary(List<String> modules) {
    Map<String, String> again = new TreeMap<>();
    int all = 0;
    for (String module : modules) {
      switch (run(module, ORDINARY, ANY, true)) {
        case Report.Green green -> all += green.run();
        case Report.Red red -> again.put(module, classesOf(red));
        case Report.Broken _ -> again.put(module, ANY);
      }
    }
    return new Failures(again, all);
  }

  private static String classesOf(Report.Red red) {
    return red.failed().stream()
        .map(test -> test.replaceFirst("[#$].*", ""))
        .distinct()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", ".*\\.(", ")(\\$.*)?"));
  }

  /**
   * Runs the test classes again that failed, to the end: whoever mends one wants to know of all.
   */
  Report again(Failures failures) {
    int all = failures.run();
    List<String> red = new ArrayList<>();
    for (Map.Entry<String, String> failed : failures.again().entrySet()) {
      switch (run(failed.getKey(), ORDINARY, failed.getValue(), true)) {
        case Report.Green green -> all += green.run();
        case Report.Red report -> red.addAll(report.failed());
        case Report.Broken broken -> {
          return broken;
        }
      }
    }
    return red.isEmpty() ? new Report.Green(all) : new Report.Red(red);
  }

  /**
   * Ordinary tests that fail.
   *
   * @param again a pattern for the classes to ask again, of each module with one that failed; all
   *     of them where the run broke
   * @param run how many ran in modules without one
   */
  record Failures(Map<String, String> again, int run) {}

  /** Runs one test class of the firewall, wherever among these modules it is. */
  Report named(List<String> modules, String simpleName) {
    return run(
        modules.stream().filter(module -> has(module, simpleName)).toList(),
        FIREWALL,
        ".*\\." + Pattern.quote(simpleName));
  }

  private Report run(List<String> modules, String tags, String pattern) {
    int all = 0;
    for (String module : modules) {
      Report report = run(module, tags, pattern, false);
      if (!(report instanceof Report.Green green)) {
        return report;
      }
      all += green.run();
    }
    return new Report.Green(all);
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

  private Report run(String module, String tags, String pattern, boolean every) {
    if (!Files.isDirectory(testClasses(module))) {
      return new Report.Green(0);
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
      // Into a file: whoever reads from a process waits for it however long it takes.
      Path said = Files.createTempFile(checkout.root(), "said", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(checkout.root().resolve(module).toFile())
              .redirectOutput(said.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return new Report.Broken("no end in %s in %d minutes".formatted(module, PATIENCE_MINUTES));
      }
      String text = Files.readString(said, StandardCharsets.UTF_8);
      Files.delete(said);
      return Ending.read(module, process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked distribution, and its command line. */
final class Distribution {

  private final Path repository;
  private final Path home;

  private Distribution(Path repository, Path home) {
    this.repository = repository;
    this.home = home;
  }

  /** Where the build of this module has unpacked it. */
  static Distribution unpacked() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("consent-service"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not in the repository");
      }
    }
    Path unpacked = folder.resolve("infra/keycloak-testing/target/keycloak");
    Path repository = folder;
    try (Stream<Path> homes = Files.list(unpacked)) {
      return new Distribution(
          repository,
          homes
              .filter(each -> String.valueOf(each.getFileName()).startsWith("keycloak-"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("nothing unpacked in " + unpacked)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path repository() {
    return repository;
  }

  Path home() {
    return home;
  }

  /** What is made of it and kept. */
  Path kept() {
    return home.resolveSibling("prepared");
  }

  /** Runs a command of it to its end. */
  void run(Path says, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Process process = start(says, environment, List.of(command));
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      stop(process);
      throw new IllegalStateException(
          "kc.sh " + command[0] + " failed:\n" + Files.readString(says));
    }
  }

  Process start(Path says, Map<String, String> environment, List<String> command)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(home.resolve("bin/kc.sh").toString());
    line.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(says.toFile());
    Map<String, String> around = builder.environment();
    around.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
    around.put("JAVA_HOME", System.getProperty("java.home"));
    around.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    around.putAll(environment);
    return builder.start();
  }

  /** Ends it: the script stays the parent of the server, and is ended with it. */
  static void stop(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : all) {
      each.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> kill(each)).join();
    }
  }

  private static ProcessHandle kill(ProcessHandle late) {
    late.destroyForcibly();
    return late;
  }
}

package org.safepathway.keycloak.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safepathway.keycloak.testing.Ports;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.standalone.Standalone;

/** The unmodified application in a process of its own, with a realm as its issuer. */
final class Application {

  private static final class Shared {
    static final Application ONE = start(Realms.DEMO);
  }

  /** As for real people: its realm knows it at one port, so there is one. */
  private static final class Strict {
    static final Application ONE =
        startAt(
            RealKeycloak.shared().realm(Realms.STRICT),
            Realms.STRICT_DESKS.getPort(),
            "--safe-pathway.required-acr=2");
  }

  private final URI address;

  private Application(URI address) {
    this.address = address;
  }

  /** The one of this JVM, which ends with it. */
  static Application shared() {
    return Shared.ONE;
  }

  /** The one of this JVM whose people sign in by two factors. */
  static Application strict() {
    return Strict.ONE;
  }

  /** One with a realm as its issuer, which ends with this JVM. */
  static Application start(String realm, String... settings) {
    // Keycloak takes its port first.
    URI issuer = RealKeycloak.shared().realm(realm);
    return startAt(issuer, Ports.free(), settings);
  }

  /** One at a port, which its realm knows it by. */
  static Application startAt(URI issuer, int port, String... settings) {
    try {
      return start(
          issuer, port, Files.createTempDirectory("real-keycloak-desks"), List.of(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Application start(URI issuer, int port, Path data, List<String> settings)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                classPath(),
                Standalone.class.getName(),
                "--server.port=" + port,
                "--safe-pathway.data=" + data,
                "--safe-pathway.issuer=" + issuer));
    command.addAll(settings);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // On a command line everybody could read it.
    builder.environment().put("SAFEPATHWAY_DESKCLIENTSECRET", Realms.SECRET);
    Process process = builder.start();
    // Not the process: that would close what it still says.
    ProcessHandle handle = process.toHandle();
    Runtime.getRuntime().addShutdownHook(new Thread(handle::destroy));
    awaitReady(process, data.resolve("said"));
    return new Application(URI.create("http://127.0.0.1:" + port));
  }

  URI address() {
    return address;
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static void awaitReady(Process process, Path keep) throws IOException {
    BufferedReader says = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = says.readLine(); line != null; line = says.readLine()) {
      said.append(line).append('\n');
      if (line.contains("Safe Pathway is ready")) {
        Thread.ofVirtual().start(() -> listen(says, keep));
        return;
      }
    }
    throw new IllegalStateException("it ended before it was ready:\n" + said);
  }

  /** Whoever does not go on listening is soon no longer spoken to. */
  private static void listen(Reader says, Path keep) {
    try (says;
        Writer to = Files.newBufferedWriter(keep)) {
      says.transferTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

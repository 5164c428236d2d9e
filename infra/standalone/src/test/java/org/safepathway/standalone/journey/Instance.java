package org.safepathway.standalone.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.safepathway.standalone.Standalone;

/** The application in a process of its own, as {@code infra/run} starts it. */
final class Instance implements AutoCloseable {

  private final Process process;
  private final URI address;

  private Instance(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param data its data folder
   * @param before what stands before the class path: classes that take the place of ours
   */
  static Instance start(Path data, List<Path> before) {
    int port = freePort();
    List<String> parts = new ArrayList<>();
    before.forEach(path -> parts.add(path.toString()));
    parts.add(classPath());
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true",
            "-cp",
            String.join(java.io.File.pathSeparator, parts),
            Standalone.class.getName(),
            "--server.port=" + port,
            "--safe-pathway.data=" + data);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      awaitReady(process.inputReader());
      return new Instance(process, URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  /** The class path of this test, as Surefire has it. */
  static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static void awaitReady(BufferedReader said) throws IOException {
    while (true) {
      String line = said.readLine();
      if (line == null) {
        throw new IllegalStateException("it ended before it was ready");
      }
      if (line.contains("Safe Pathway is ready")) {
        Thread.ofVirtual().start(() -> said.lines().forEach(unused -> {}));
        return;
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

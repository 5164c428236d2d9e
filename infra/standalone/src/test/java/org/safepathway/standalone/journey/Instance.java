package org.safepathway.standalone.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safepathway.standalone.Standalone;

/** The application in a process of its own, as {@code infra/run} starts it. */
public final class Instance implements AutoCloseable {

  private final Process process;
  private final URI address;
  private final Thread listening;

  private Instance(Process process, URI address, Thread listening) {
    this.process = process;
    this.address = address;
    this.listening = listening;
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param data its data folder
   * @param before what stands before the class path: classes that take the place of ours
   */
  public static Instance start(Path data, List<Path> before) {
    return start(data, before, null, List.of(), List.of());
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param data its data folder
   * @param before what stands before the class path: classes that take the place of ours
   * @param around a folder in which it runs and into which goes what it says, or null to keep none
   * @param options more options of the JVM
   * @param settings more settings
   */
  public static Instance start(
      Path data,
      List<Path> before,
      @Nullable Path around,
      List<String> options,
      List<String> settings) {
    int port = freePort();
    List<String> parts = new ArrayList<>();
    before.forEach(path -> parts.add(path.toString()));
    parts.add(classPath());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            String.join(java.io.File.pathSeparator, parts),
            Standalone.class.getName(),
            "--server.port=" + port,
            "--safe-pathway.data=" + data));
    command.addAll(settings);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      Writer keep = Writer.nullWriter();
      if (around != null) {
        // What an earlier one said in this folder stays.
        builder
            .directory(around.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(around.resolve("stderr").toFile()));
        keep =
            Files.newBufferedWriter(
                around.resolve("stdout"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      Process process = builder.start();
      return new Instance(
          process, URI.create("http://127.0.0.1:" + port), awaitReady(process.inputReader(), keep));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return address;
  }

  /** The class path of this test, as Surefire has it. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Waits, and goes on listening: whoever does not is soon no longer spoken to. */
  private static Thread awaitReady(BufferedReader said, Writer keep) throws IOException {
    while (true) {
      String line = said.readLine();
      if (line == null) {
        keep.close();
        throw new IllegalStateException("it ended before it was ready");
      }
      keep.append(line).append('\n');
      if (line.contains("Safe Pathway is ready")) {
        return Thread.ofVirtual().start(() -> listen(said, keep));
      }
    }
  }

  private static void listen(BufferedReader said, Writer keep) {
    try (said;
        keep) {
      said.transferTo(keep);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    // Not the process: that would close what it still says.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      listening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

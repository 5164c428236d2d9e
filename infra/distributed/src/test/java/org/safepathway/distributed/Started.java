package org.safepathway.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.safepathway.keycloak.testing.Realms;

/** One of our processes, which is ready when its own health says so. */
final class Started implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final ProcessBuilder how;
  private final URI address;
  private final Path said;
  private Process process;

  private Started(ProcessBuilder how, URI address, Path said) throws IOException {
    this.how = how;
    this.address = address;
    this.said = said;
    process = how.start();
  }

  /**
   * Starts one.
   *
   * @param before what the command begins with, so that it runs on another host; empty for here
   * @param host the address by which it is reached; it listens on its own host alone
   * @param main its class
   * @param classPath what it has
   * @param said a file for what it says
   * @param settings as its user would give them
   * @param secrets more of its environment: on a command line everybody could read them
   */
  static Started start(
      List<String> before,
      String host,
      String main,
      String classPath,
      Path said,
      List<String> settings,
      Map<String, String> secrets)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true",
            // Says each call that it makes: the method and the address, and no header.
            "-Djdk.httpclient.HttpClient.log=requests",
            "-cp",
            classPath,
            main,
            "--server.port=" + port));
    command.addAll(settings);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    builder.environment().put("SAFEPATHWAY_DESKCLIENTSECRET", Realms.SECRET);
    builder.environment().putAll(secrets);
    return new Started(builder, URI.create("http://" + host + ":" + port), said);
  }

  /** Waits until it is ready. */
  Started ready() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isReady(client)) {
        if (System.nanoTime() > until || process.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("it does not get ready:\n" + end());
        }
      }
      return this;
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                      .timeout(Duration.ofSeconds(30))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends it without warning. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Starts it again as it was started, where it was. */
  void startAgain() throws IOException {
    process = how.start();
  }

  /** Starts it again where it was, with something in its environment that it has this time only. */
  void startAgain(Map<String, String> environment) throws IOException {
    how.environment().putAll(environment);
    try {
      process = how.start();
    } finally {
      how.environment().keySet().removeAll(environment.keySet());
    }
  }

  private String end() {
    try {
      String text = Files.readString(said);
      return text.substring(Math.max(0, text.length() - 4_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  /** How often it has said so far that it calls the inside. */
  int saidCalls() throws IOException {
    return Files.readString(said).split("/wire/", -1).length - 1;
  }

  static int freePort() {
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

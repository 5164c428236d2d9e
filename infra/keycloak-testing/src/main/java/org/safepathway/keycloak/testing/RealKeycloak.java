package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Keycloak with the {@link Realms}, in a process of its own that ends with this JVM. */
public final class RealKeycloak {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final class Shared {
    static final RealKeycloak ONE = start();
  }

  private final URI address;

  private RealKeycloak(URI address) {
    this.address = address;
  }

  /** The one of this JVM, started when it is first asked for. */
  public static RealKeycloak shared() {
    return Shared.ONE;
  }

  /** Its address, without a path. */
  public URI address() {
    return address;
  }

  /** The address of a realm, which is what its tokens name as their issuer. */
  public URI realm(String name) {
    return address.resolve("/realms/" + name);
  }

  /** Whoever may do everything there. */
  public Administrator administrator() {
    return new Administrator(address);
  }

  private static RealKeycloak start() {
    try {
      Distribution distribution = Distribution.unpacked();
      Path around = Files.createTempDirectory("real-keycloak");
      Path database = Files.createDirectory(around.resolve("database"));
      new Prepared(distribution).database(Realms.files(), database);
      Theme.into(distribution.repository(), distribution.home().resolve("themes"));
      int port = Ports.free();
      Path said = around.resolve("said");
      Process process =
          distribution.start(
              said,
              Map.of(),
              List.of(
                  "start",
                  "--optimized",
                  "--http-enabled=true",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port,
                  "--hostname-strict=false",
                  "--db-url=" + Prepared.url(database)));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Distribution.stop(process)));
      RealKeycloak keycloak = new RealKeycloak(URI.create("http://127.0.0.1:" + port));
      keycloak.awaitRealm(process, said);
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** It listens before it is ready, and answers 503 for a while. */
  private void awaitRealm(Process process, Path said) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      // Waits for the process to end, which it should not: no sleep, and a start that failed is
      // told
      // at once.
      while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
        if (answers(client)) {
          return;
        }
        if (System.nanoTime() > until) {
          break;
        }
      }
    }
    Distribution.stop(process);
    throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(said));
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(realm(Realms.DEMO)).timeout(Duration.ofSeconds(10)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}

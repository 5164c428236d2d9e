package org.safepathway.standalone.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.standalone.journey.Instance;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.Along;
import org.safepathway.wire.Contract;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.WireJson;

/** The real application with its wire, and processes that call it with real certificates. */
final class RunningWire implements AutoCloseable {

  static final Actor OFFICER = actor("force", "officer.hale");
  static final Actor CASEWORKER = actor("amberwell", "caseworker.asha");

  private static final WireJson ALL =
      WireJson.with(Map.of(Fact.class, List.copyOf(StatusKinds.ALL)));
  private static final int AT_ONCE = 8;

  private final Path folder;
  private final Certificates certificates;
  private final Instance inside;
  private final int port;

  private RunningWire(Path folder, Certificates certificates, Instance inside, int port) {
    this.folder = folder;
    this.certificates = certificates;
    this.inside = inside;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param folder where it keeps everything
   * @param more more settings
   */
  static RunningWire start(Path folder, String... more) throws Exception {
    return start(
        folder,
        List.of(
            "inside=127.0.0.1",
            "inside-referral=",
            "desk-police=",
            "desk-specialist=",
            "desk-consortium=",
            "desk-enforcement="),
        more);
  }

  /**
   * Starts it.
   *
   * @param names for whom there are certificates
   */
  static RunningWire start(Path folder, List<String> names, String... more) throws Exception {
    Certificates certificates =
        Certificates.in(folder.resolve("certificates"), names.toArray(String[]::new));
    int port = freePort();
    List<String> settings = new ArrayList<>(certificates.settings(port));
    settings.addAll(List.of(more));
    return new RunningWire(
        folder,
        certificates,
        Instance.start(folder.resolve("data"), List.of(), null, List.of(), settings),
        port);
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where browsers come. */
  URI forBrowsers() {
    return inside.address();
  }

  Certificates certificates() {
    return certificates;
  }

  int port() {
    return port;
  }

  /** What it logged. */
  Path log() {
    return folder.resolve("data/logs/safe-pathway.json");
  }

  String token(String person) throws Exception {
    return new DemoSignIn(inside.address()).accessToken(person);
  }

  /** A port as a desk’s process calls it for somebody who signed in there, or for nobody. */
  <T> T as(String certificate, @Nullable String person, Class<T> type) throws Exception {
    return remote(certificate, person == null ? null : token(person), type);
  }

  /** A port as a process with this certificate calls it with this token. */
  <T> T remote(String certificate, @Nullable String token, Class<T> type) throws Exception {
    return RemotePort.of(
        type,
        new HttpTransport(
            URI.create("https://127.0.0.1:" + port),
            certificates.of(certificate),
            Along.with(() -> Optional.ofNullable(token)),
            Duration.ofSeconds(30),
            AT_ONCE),
        ALL);
  }

  /** A call in whatever words. */
  HttpResponse<String> post(SSLContext tls, String path, @Nullable String token, String body)
      throws IOException, InterruptedException {
    return post(tls, path, token, body, String.valueOf(Contract.VERSION));
  }

  HttpResponse<String> post(
      SSLContext tls, String path, @Nullable String token, String body, String contract)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
            .header(Contract.HEADER, contract)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client =
        HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }

  @Override
  public void close() {
    inside.close();
  }
}

package org.safepathway.firewall.matrix;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.firewall.side.Answer;
import org.safepathway.standalone.Standalone;
import org.safepathway.standalone.engine.Engine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running application with two of each room, and its people. */
final class Stage implements AutoCloseable {

  private final ConfigurableApplicationContext application;
  private final URI address;
  private final DemoSignIn signIn;
  private final Map<String, String> tokens = new HashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private int requests;

  /** Starts it in this folder. */
  Stage(Path data) throws IOException {
    TwoOfEach.into(data);
    int port = freePort();
    application =
        new SpringApplicationBuilder(Standalone.class)
            .run("--server.port=" + port, "--safe-pathway.data=" + data);
    address = URI.create("http://127.0.0.1:" + port);
    signIn = new DemoSignIn(address);
  }

  ConfigurableApplicationContext application() {
    return application;
  }

  URI address() {
    return address;
  }

  /** Waits until everything that follows the events has taken all of them. */
  void settle() {
    try {
      if (!application.getBean(Engine.class).awaitSettled(Duration.ofSeconds(60))) {
        throw new IllegalStateException("something that follows the events is late");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Answer get(String person, String path) {
    return send(as(person, path).GET());
  }

  /** Under a request id of its own. */
  Answer post(String person, String path, String body) {
    return send(posting(person, path, body));
  }

  /** The same, with headers that name an organisation. */
  Answer postFor(
      String person, String path, String body, List<String> headers, String organisation) {
    HttpRequest.Builder request = posting(person, path, body);
    headers.forEach(name -> request.header(name, organisation));
    return send(request);
  }

  /** What must succeed. */
  JsonNode done(String person, String path, String body) {
    Answer answer = post(person, path, body);
    if (!answer.success()) {
      throw new IllegalStateException(path + " answered " + answer.status() + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  JsonNode json(String person, String path) {
    return JsonMapper.shared().readTree(get(person, path).body());
  }

  /** The newest in a list, once it is another than before. */
  String newest(String person, String path, String list, String id, String before) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      String newest = json(person, path).path(list).path(0).path(id).asString();
      if (!newest.isEmpty() && !newest.equals(before)) {
        return newest;
      }
    }
    throw new IllegalStateException(person + " found nothing new in " + path);
  }

  private HttpRequest.Builder posting(String person, String path, String body) {
    return as(person, path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "stage-request-" + ++requests)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder as(String person, String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(person, signIn::accessToken));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      SortedMap<String, List<String>> headers = new TreeMap<>();
      answer
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    application.close();
    client.close();
  }
}

package org.safepathway.hsds.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A publisher as anybody reaches it: without a key, with bounded patience. */
final class Publisher implements AutoCloseable {

  private static final int LONGEST = 20_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String url;
  private final List<Long> nanoseconds = new ArrayList<>();

  Publisher(String url) {
    this.url = url.replaceFirst("/+$", "");
  }

  /**
   * An answer.
   *
   * @param status 0 if there was none
   * @param headers null if there was none
   * @param why there was none, else empty
   */
  record Reply(int status, @Nullable HttpHeaders headers, String body, String why) {

    static Reply none(String why) {
      return new Reply(0, null, "", why);
    }

    String header(String name) {
      return headers == null ? "" : headers.firstValue(name).orElse("");
    }
  }

  /** Asks for a path under the publisher’s address. */
  Reply get(String path) {
    long begun = System.nanoTime();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + path))
              .timeout(PATIENCE)
              .header("Accept", "application/json")
              .header("Origin", "https://example.org")
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        return bytes.length > LONGEST
            ? Reply.none("more than 20 MB")
            : new Reply(
                response.statusCode(),
                response.headers(),
                new String(bytes, StandardCharsets.UTF_8),
                "");
      }
    } catch (IOException | IllegalArgumentException broken) {
      return Reply.none("no answer: " + broken.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Reply.none("interrupted");
    } finally {
      nanoseconds.add(System.nanoTime() - begun);
    }
  }

  /** How long an answer took on average. */
  Duration mean() {
    return Duration.ofNanos(
        (long) nanoseconds.stream().mapToLong(Long::longValue).average().orElse(0));
  }

  @Override
  public void close() {
    client.close();
  }
}

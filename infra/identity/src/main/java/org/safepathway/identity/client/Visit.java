package org.safepathway.identity.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One visit with a browser: it keeps cookies until it ends, and follows where it is sent. */
final class Visit implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int REDIRECTS_AT_MOST = 10;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new LoopbackCookies())
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Asks and follows nothing. */
  HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  /** Follows redirects until a page, or until the next step would be the callback. */
  HttpResponse<String> follow(HttpRequest first, String callback)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(first);
    for (int i = 0; i < REDIRECTS_AT_MOST; i++) {
      Optional<URI> next = next(answer);
      if (next.isEmpty() || leadsTo(callback, answer).isPresent()) {
        return answer;
      }
      answer = ask(get(next.get()));
    }
    throw new IOException("too many redirects at sign-in");
  }

  /** Where an answer leads, if it leads to the callback. */
  static Optional<URI> leadsTo(String callback, HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(location -> location.startsWith(callback + "?"))
        .map(URI::create);
  }

  /** Where an answer leads, if it is no page. */
  static Optional<URI> next(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(to -> answer.uri().resolve(to));
  }

  static HttpRequest get(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "text/html").build();
  }

  static HttpRequest post(URI uri, Map<String, String> fields) {
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("Accept", "text/html, application/json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields)))
        .build();
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    client.close();
  }
}

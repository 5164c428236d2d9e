package org.safepathway.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Calls over HTTPS. The process shows its certificate, which is how the inside knows the room; the
 * caller’s own signed token goes along, which is how it knows who acts. It follows no redirect.
 */
public final class HttpTransport implements Transport {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int FINE = 200;

  private final HttpClient client;
  private final URI inside;
  private final Supplier<Optional<String>> token;
  private final Duration patience;

  /**
   * To one address.
   *
   * @param inside for example {@code https://inside.example:8443}
   * @param tls with this process’s certificate, and what it trusts
   * @param token the signed token of whoever makes the present request; empty for nobody
   * @param patience how long an answer may take
   */
  public HttpTransport(
      URI inside, SSLContext tls, Supplier<Optional<String>> token, Duration patience) {
    this.inside = inside;
    this.token = token;
    this.patience = patience;
    client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public byte[] call(String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(inside.resolve(path))
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    token.get().ifPresent(held -> request.header("Authorization", "Bearer " + held));
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != FINE) {
        throw answer.statusCode() >= 500
            ? NoAnswerException.silent("status " + answer.statusCode())
            : NoAnswerException.refused(answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw NoAnswerException.silent(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NoAnswerException.silent("interrupted");
    }
  }
}

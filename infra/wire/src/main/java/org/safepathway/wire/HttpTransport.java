package org.safepathway.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * Calls over HTTPS. The process shows its certificate, which is how the inside knows the room; the
 * caller’s own signed token goes along, which is how it knows who acts. It follows no redirect.
 */
public final class HttpTransport implements Transport {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int FINE = 200;
  private static final int BUSY = 503;

  private final HttpClient client;
  private final URI inside;
  private final Along along;
  private final Duration patience;
  private final Semaphore calls;

  /**
   * To one address.
   *
   * @param inside for example {@code https://inside.example:8443}
   * @param tls with this process’s certificate, and what it trusts
   * @param along what goes along with each call
   * @param patience how long an answer may take
   * @param most how many calls are made at once; others wait for their turn
   */
  public HttpTransport(URI inside, SSLContext tls, Along along, Duration patience, int most) {
    this.inside = inside;
    this.along = along;
    this.patience = patience;
    calls = new Semaphore(most, true);
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
            .header(Contract.HEADER, String.valueOf(Contract.VERSION))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    along.token().get().ifPresent(held -> request.header("Authorization", "Bearer " + held));
    along.trace().get().ifPresent(held -> request.header(Contract.TRACE, held));
    boolean mayCall = false;
    try {
      // Its own turn is waited for here: the inside keeps no call waiting.
      mayCall = calls.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!mayCall) {
        throw NoAnswerException.refused(BUSY);
      }
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != FINE) {
        throw NoAnswerException.refused(answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw NoAnswerException.silent(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NoAnswerException.silent("interrupted");
    } finally {
      if (mayCall) {
        calls.release();
      }
    }
  }
}

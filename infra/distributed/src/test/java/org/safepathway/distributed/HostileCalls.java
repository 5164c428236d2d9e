package org.safepathway.distributed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.safepathway.wire.Contract;
import org.safepathway.wire.Transport;

/** Calls of the inside by a program of its own, which keeps whatever is answered. */
final class HostileCalls {

  private static final int FINE = 200;
  private static final int PATIENCE_MILLIS = 1_500;

  private final HttpClient client;
  private final Overheard overheard;

  HostileCalls(SSLContext tls, Overheard overheard) {
    client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(Duration.ofMillis(PATIENCE_MILLIS))
            .build();
    this.overheard = overheard;
  }

  /** Whether there is anybody at all. */
  static boolean isReached(URI part) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(part.getHost(), part.getPort()), PATIENCE_MILLIS);
      return true;
    } catch (IOException refusedOrLost) {
      return false;
    }
  }

  /** Calls of a part with a token, or with none. */
  Transport to(URI part, @Nullable String token) {
    return (path, body) -> {
      HttpResponse<byte[]> answer = send(part, token, path, body);
      if (answer.statusCode() != FINE) {
        throw Transport.NoAnswerException.refused(answer.statusCode());
      }
      return answer.body();
    };
  }

  /** What a call is answered with. */
  int status(URI part, @Nullable String token, String path, byte[] body) {
    return send(part, token, path, body).statusCode();
  }

  private HttpResponse<byte[]> send(URI part, @Nullable String token, String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(part.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header(Contract.HEADER, String.valueOf(Contract.VERSION))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    overheard.tried();
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      overheard.came(answer.headers().map().toString());
      overheard.came(answer.body());
      return answer;
    } catch (IOException e) {
      throw Transport.NoAnswerException.silent(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

package org.safepathway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** A program that calls the desks with a bearer token. */
final class Api {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Api() {}

  static HttpResponse<String> get(DeskServer server, String path, @Nullable String token) {
    return send(request(server, path, token).build());
  }

  static HttpResponse<String> post(DeskServer server, String path, @Nullable String token) {
    return send(request(server, path, token).POST(BodyPublishers.noBody()).build());
  }

  private static HttpRequest.Builder request(
      DeskServer server, String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()).resolve(path))
            .header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

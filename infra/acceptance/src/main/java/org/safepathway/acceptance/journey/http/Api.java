package org.safepathway.acceptance.journey.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.Tokens;
import org.safepathway.acceptance.journey.UnreachableException;

/** The public API of one instance. */
public final class Api implements AutoCloseable {

  private final Addresses addresses;
  private final Tokens tokens;
  private final Map<String, String> signedIn = new HashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * Makes a client.
   *
   * @param base the address of the instance, without a path
   * @param tokens how people sign in
   */
  public Api(URI base, Tokens tokens) {
    this(Addresses.one(base), tokens);
  }

  /**
   * Makes a client.
   *
   * @param addresses where the desks are
   * @param tokens how people sign in
   */
  public Api(Addresses addresses, Tokens tokens) {
    this.addresses = addresses;
    this.tokens = tokens;
  }

  /**
   * Asks.
   *
   * @param person who asks, or null for nobody
   * @throws UnreachableException if nothing answers
   */
  public Reply send(@Nullable String person, Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(addresses.of(ask.target()))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json");
    if (person != null) {
      String token = signedIn.computeIfAbsent(person, tokens::accessToken);
      request.header("Authorization", "Bearer " + token);
    }
    if (ask.key() != null) {
      request.header("Idempotency-Key", ask.key());
    }
    if (ask.body() == null) {
      request.method(ask.method(), HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(
              ask.method(),
              HttpRequest.BodyPublishers.ofString(ask.body(), StandardCharsets.UTF_8));
    }
    return reply(request.build());
  }

  /** Has somebody sign in again when they next ask: a token does not last for ever. */
  public void signInAgain(String person) {
    var unused = signedIn.remove(person);
  }

  private Reply reply(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      String type =
          response
              .headers()
              .firstValue("content-type")
              .map(value -> value.replace(" ", "").toLowerCase(Locale.ROOT))
              .orElse("");
      return new Reply(response.statusCode(), type, headerNames(response), response.body());
    } catch (IOException gone) {
      throw new UnreachableException(
          "No Safe Pathway answers at %s: start one with infra/run, or say where with --url."
              .formatted(addresses.of("/")),
          gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("The journey was interrupted.", stopped);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * Without those of the connection: a server closes it after so many requests, whatever was asked.
   */
  private static Set<String> headerNames(HttpResponse<?> response) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(response.headers().map().keySet());
    names.removeAll(Set.of("connection", "keep-alive"));
    return new TreeSet<>(names);
  }
}

package org.safepathway.onboarding;

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
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administration of one realm, asked as the service account of onboarding. */
final class Administration {

  private static final String CLIENT = "safe-pathway-onboarding";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Until when all that is under way is to be done, and the token for it. */
  private static final ScopedValue<Errand> ERRAND = ScopedValue.newInstance();

  private record Errand(long end, String token) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final OnboardingSettings settings;

  Administration(OnboardingSettings settings) {
    this.settings = settings;
  }

  /**
   * Does several things with one token, and all of them within a time.
   *
   * @throws OnboardingFaultException if the time is over before they are done
   */
  <T> T within(Duration time, Supplier<T> work) {
    return ScopedValue.where(ERRAND, new Errand(System.nanoTime() + time.toNanos(), token()))
        .call(work::get);
  }

  /**
   * What stands at a path.
   *
   * @throws OnboardingFaultException unless there is something
   */
  JsonNode get(String path) {
    return json(expecting(send("GET", path, null), 200));
  }

  /** Whether there is something at a path. */
  boolean has(String path) {
    return expecting(send("GET", path, null), 200, 400, 404).statusCode() == 200;
  }

  /** Sends something and gives the status, which is one of these. */
  HttpResponse<String> send(String method, String path, @Nullable Object body, int... expected) {
    return expecting(send(method, path, body), expected);
  }

  /** A part of a path or of a query. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpResponse<String> send(String method, String path, @Nullable Object body) {
    return ask(
        HttpRequest.newBuilder(URI.create(settings.administration() + path))
            .timeout(left())
            .header(
                "Authorization", "Bearer " + (ERRAND.isBound() ? ERRAND.get().token() : token()))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build());
  }

  private static Duration left() {
    if (!ERRAND.isBound()) {
      return PATIENCE;
    }
    Duration left = Duration.ofNanos(ERRAND.get().end() - System.nanoTime());
    if (left.toMillis() <= 0) {
      throw new OnboardingFaultException("the identity provider takes too long", null);
    }
    return left;
  }

  /** A fresh one each time: nobody joins or leaves so often that one would be worth keeping. */
  private String token() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.realm() + "/protocol/openid-connect/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id="
                        + CLIENT
                        + "&client_secret="
                        + part(settings.clientSecret())))
            .build();
    return json(expecting(ask(request), 200)).path("access_token").asString("");
  }

  private HttpResponse<String> ask(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new OnboardingFaultException("the identity provider cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OnboardingFaultException("interrupted", e);
    }
  }

  /** The path and the body stay unsaid: they name people. */
  private static HttpResponse<String> expecting(HttpResponse<String> answer, int... expected) {
    if (Arrays.stream(expected).noneMatch(status -> status == answer.statusCode())) {
      throw new OnboardingFaultException(
          "the identity provider answered "
              + answer.request().method()
              + " with "
              + answer.statusCode(),
          null);
    }
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException e) {
      throw new OnboardingFaultException("the identity provider answered no JSON", null);
    }
  }
}

package org.safepathway.standalone.canaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.journey.DemoSignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the application, and writes down every answer with what it may disclose. */
final class Wire implements AutoCloseable {

  private URI base = URI.create("http://127.0.0.1");
  private final Map<String, String> tokens = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private int requests;

  /** Asks there from now on. */
  void connect(URI address) {
    base = address;
    tokens.clear();
  }

  /**
   * An answer.
   *
   * @param what was asked, without what was sent
   * @param status the HTTP status
   * @param head the address that it came from and its headers
   * @param body as it came
   * @param discloses the canaries that its body is declared to disclose, and to nobody else
   */
  record Heard(String what, int status, String head, byte[] body, Collection<Canary> discloses) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String reference() {
      return json().path("reference").asString();
    }

    /** The same, if it is of this status. */
    Heard expecting(int expected) {
      if (status != expected) {
        throw new IllegalStateException("%s answered %d".formatted(what, status));
      }
      return this;
    }
  }

  /** A request that is being put together. */
  final class Ask {

    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private Collection<Canary> discloses = List.of();

    private Ask(String method, String path, @Nullable String person) {
      this.method = method;
      this.path = path;
      request =
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(Duration.ofSeconds(60))
              .header("Accept", "application/json")
              .method(method, BodyPublishers.noBody());
      if (person != null) {
        request.header(
            "Authorization",
            "Bearer " + tokens.computeIfAbsent(person, new DemoSignIn(base)::accessToken));
      }
    }

    /** Wants a page. */
    Ask asPage() {
      request.setHeader("Accept", "text/html");
      return this;
    }

    Ask header(String name, String value) {
      request.setHeader(name, value);
      return this;
    }

    /** Sends JSON, under a request id of its own. */
    Ask json(JsonNode body) {
      return raw("application/json", body.toString());
    }

    Ask raw(String type, String body) {
      request
          .header("Idempotency-Key", "canaries-" + ++requests)
          .header("Content-Type", type)
          .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
      return this;
    }

    /** Sends a form as a browser does, and wants a page. */
    Ask form(Map<String, String> fields) {
      StringBuilder body = new StringBuilder("_request=canaries-form-" + ++requests);
      fields.forEach(
          (name, value) ->
              body.append('&')
                  .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                  .append('=')
                  .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .method(method, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
      return asPage();
    }

    /** Declares what the body of the answer may disclose. */
    Ask disclosing(Collection<Canary> canaries) {
      discloses = canaries;
      return this;
    }

    Heard heard() {
      try {
        HttpResponse<byte[]> answer =
            client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Heard one =
            new Heard(
                method + " " + path,
                answer.statusCode(),
                answer.headers().map().toString(),
                answer.body(),
                discloses);
        heard.add(one);
        return one;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  Ask get(@Nullable String person, String path) {
    return new Ask("GET", path, person);
  }

  Ask post(@Nullable String person, String path) {
    return new Ask("POST", path, person);
  }

  /** Everything that was answered. */
  List<Heard> everything() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    client.close();
  }
}

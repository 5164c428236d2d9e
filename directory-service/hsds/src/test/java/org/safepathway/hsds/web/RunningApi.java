package org.safepathway.hsds.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.hsds.PostcodeAreas;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API on its real server, on 127.0.0.1, with a catalogue of the test’s. */
public final class RunningApi implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  @EnableAutoConfiguration
  @Import(HsdsApi.class)
  static class App {}

  private RunningApi(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it; it knows one postcode, B70 in Sandwell. */
  public static RunningApi of(Catalogue catalogue) {
    PostcodeAreas postcodes =
        outward ->
            outward.equals("B70") ? Optional.of(Set.of(LocalAuthority.SANDWELL)) : Optional.empty();
    return new RunningApi(
        new SpringApplicationBuilder(App.class)
            .properties(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.banner-mode=off",
                "logging.level.root=warn")
            .initializers(
                context -> {
                  GenericApplicationContext generic = (GenericApplicationContext) context;
                  generic.registerBean(Catalogue.class, () -> catalogue);
                  generic.registerBean(PostcodeAreas.class, () -> postcodes);
                })
            .run());
  }

  /** Its base path, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:"
        + context.getEnvironment().getProperty("local.server.port")
        + HsdsApi.PATH;
  }

  /** Any request. */
  public HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The answer to a GET. */
  public HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  /** The body of a GET that is answered with 200. */
  public JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }
}

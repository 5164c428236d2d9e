package org.safepathway.desk.testdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A caller over HTTP: a browser with cookies that follows no redirect, or an API client. */
public final class Browser {

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  public Browser(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  /** A browser in which Ada Quill has signed in. */
  public static Browser signedIn(int port) {
    Browser browser = new Browser(port);
    String csrf = browser.csrf(browser.html("/sign-in"));
    var answer = browser.post("/sign-in", "_csrf", csrf, "username", "ada", "password", "ada");
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("not signed in: " + answer.statusCode());
    }
    return browser;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(headers(HttpRequest.newBuilder(base.resolve(path)), headers).build());
  }

  public Document html(String path) {
    return Jsoup.parse(get(path, "Accept", "text/html").body());
  }

  public String csrf(Document page) {
    Element field = page.selectFirst("input[name=_csrf]");
    return field == null ? "" : field.val();
  }

  /** Sends a form of names and values. */
  public HttpResponse<String> post(String path, String... namesAndValues) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(encode(namesAndValues[i]))
          .append('=')
          .append(encode(namesAndValues[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Opens a form, and sends it as a browser would: its hidden fields and what was typed. */
  public HttpResponse<String> fillIn(String formPath, String path, String... namesAndValues) {
    Document form = html(formPath);
    String[] hidden =
        form.select("form[action=" + path + "] input[type=hidden]").stream()
            .flatMap(field -> Stream.of(field.attr("name"), field.val()))
            .toArray(String[]::new);
    String[] all = Arrays.copyOf(hidden, hidden.length + namesAndValues.length);
    System.arraycopy(namesAndValues, 0, all, hidden.length, namesAndValues.length);
    return post(path, all);
  }

  /** Sends a body with headers. */
  public HttpResponse<String> postBody(String path, byte[] body, String... headers) {
    return send(
        headers(HttpRequest.newBuilder(base.resolve(path)), headers)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Asks to be shown its own request. */
  public HttpResponse<String> trace(String path, String... headers) {
    return send(
        headers(HttpRequest.newBuilder(base.resolve(path)), headers)
            .method("TRACE", BodyPublishers.noBody())
            .build());
  }

  /** Sends JSON as an API caller who is Ada Quill, with an Idempotency-Key. */
  public HttpResponse<String> postJson(String path, String json) {
    return postBody(
        path,
        json.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Accept",
        "application/json",
        "Authorization",
        "Bearer ada",
        "Idempotency-Key",
        "key-00000001");
  }

  /** What the client got, without what differs from answer to answer by design. */
  public static String headersOf(HttpResponse<String> answer) {
    return answer.headers().map().entrySet().stream()
        .filter(header -> !header.getKey().equalsIgnoreCase("x-correlation-id"))
        .filter(header -> !header.getKey().equalsIgnoreCase("date"))
        .map(header -> header.getKey() + ": " + header.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

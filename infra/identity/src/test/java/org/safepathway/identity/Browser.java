package org.safepathway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as sign-in needs one: keeps cookies, follows redirects, sends forms. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieStore cookies = new CookieManager().getCookieStore();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager(cookies, null)).build();
  private final List<HttpResponse<String>> answers = new CopyOnWriteArrayList<>();
  private final URI base;

  Browser(DeskServer server) {
    this(server.base());
  }

  /** Of whatever answers there. */
  Browser(URI base) {
    this.base = base;
  }

  /** Asks for a page and goes where it is sent, to the last page. */
  HttpResponse<String> visit(String path) {
    return followed(step(path));
  }

  /** Asks for a page and follows nothing. */
  HttpResponse<String> step(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html").build());
  }

  /** Asks as a program would that has the browser’s cookies. */
  HttpResponse<String> stepOfAProgram(String path) {
    return send(
        HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json").build());
  }

  /** Sends a form and follows nothing. */
  HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
    HttpRequest.Builder form = HttpRequest.newBuilder(base.resolve(path));
    if (headers.length > 0) {
      form.headers(headers);
    }
    return send(
        form.header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(
                            field ->
                                field.getKey()
                                    + "="
                                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
            .build());
  }

  /** Fills in the sign-in page that this answer is, and goes on to the last page. */
  HttpResponse<String> signIn(HttpResponse<String> page, String user, String password) {
    return followed(
        submit("/sign-in", Map.of("username", user, "password", password, "_csrf", csrfOf(page))));
  }

  /** Signs in at the desks from nothing. */
  HttpResponse<String> signIn(String user) {
    return signIn(visit("/oauth2/authorization/desks"), user, "demo-only");
  }

  HttpResponse<String> followed(HttpResponse<String> answer) {
    for (int i = 0; i < 10; i++) {
      Optional<String> location = answer.headers().firstValue("Location");
      if (location.isEmpty()) {
        return answer;
      }
      answer = step(answer.uri().resolve(location.get()).toString());
    }
    throw new AssertionError("redirected in circles at " + answer.uri());
  }

  /** Everything that it was answered. */
  List<HttpResponse<String>> answers() {
    return List.copyOf(answers);
  }

  String session() {
    return cookies.getCookies().stream()
        .filter(cookie -> cookie.getName().equals("safe-pathway"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  static String csrfOf(HttpResponse<String> page) {
    Matcher matcher = CSRF.matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("no form on " + page.uri() + ": " + page.statusCode());
    }
    return matcher.group(1);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      answers.add(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

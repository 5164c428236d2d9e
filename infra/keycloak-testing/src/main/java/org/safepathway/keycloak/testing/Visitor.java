package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser without scripts on this machine: keeps cookies, follows redirects, fills in forms. */
public final class Visitor {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int REDIRECTS_AT_MOST = 10;

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String callback;

  /**
   * A fresh one.
   *
   * @param callback where it goes no further: the address to which a client is called back
   */
  public Visitor(URI callback) {
    this.callback = callback.toString();
  }

  /**
   * One with the cookies of another, who goes no further than elsewhere.
   *
   * @param callback the address to which a client is called back
   */
  public Visitor(URI callback, Visitor other) {
    this(callback);
    cookies.putAll(other.cookies);
  }

  /** Goes to an address and on to wherever it is sent. */
  public Page visit(URI address) {
    return follow(HttpRequest.newBuilder(address));
  }

  /** Sends the first form of a page, with its hidden fields. */
  public Page submit(Page page, Map<String, String> fields) {
    Element form = page.document().selectFirst("form[method=post]");
    if (form == null) {
      throw new AssertionError("no form on " + page.address() + ":\n" + page.document().text());
    }
    Map<String, String> all = new LinkedHashMap<>();
    form.select("input[type=hidden][name]")
        .forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
    all.putAll(fields);
    return follow(
        HttpRequest.newBuilder(page.address().resolve(form.attr("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(all))));
  }

  /** Signs in with name and password on one page. */
  public Page signIn(URI address, String name, String password) {
    return submit(visit(address), Map.of("username", name, "password", password));
  }

  private Page follow(HttpRequest.Builder first) {
    HttpRequest.Builder next = first;
    for (int i = 0; i < REDIRECTS_AT_MOST; i++) {
      HttpResponse<String> answer = send(next);
      Optional<URI> to =
          answer.headers().firstValue("Location").map(each -> answer.uri().resolve(each));
      if (to.isEmpty() || to.get().toString().startsWith(callback)) {
        return new Page(answer.statusCode(), answer.uri(), to, Jsoup.parse(answer.body()));
      }
      next = HttpRequest.newBuilder(to.get());
    }
    throw new AssertionError("sent in circles");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    request.header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String[] named = cookie.split(";", 2)[0].split("=", 2);
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(named[0]);
    } else {
      cookies.put(named[0], named[1]);
    }
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}

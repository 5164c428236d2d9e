package org.safepathway.specialist.testdesk;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller over HTTP: a browser with cookies that follows no redirect, or an API client. */
public final class Caller {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI base;
  private final @Nullable String token;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Caller(int port, @Nullable String token) {
    this.base = URI.create("http://127.0.0.1:" + port);
    this.token = token;
  }

  /** An API client with a token of this person, or without any. */
  public static Caller api(int port, @Nullable String person) {
    return new Caller(port, person);
  }

  /** A browser in which this person has signed in. */
  public static Caller browser(int port, String person) {
    Caller browser = new Caller(port, null);
    String csrf = browser.html("/sign-in").select("input[name=_csrf]").val();
    List<Map.Entry<String, String>> fields =
        List.of(
            Map.entry("_csrf", csrf),
            Map.entry("username", person),
            Map.entry("password", "demo-only"));
    if (browser.post("/sign-in", fields).statusCode() != 302) {
      throw new IllegalStateException("not signed in");
    }
    return browser;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  public JsonNode json(String path) {
    return JSON.readTree(get(path).body());
  }

  public Document html(String path) {
    return Jsoup.parse(
        send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html").build())
            .body());
  }

  /** Sends JSON with an Idempotency-Key. */
  public HttpResponse<String> post(String path, JsonNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "key-00000001")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  /** Sends form fields as they are. */
  public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /**
   * Sends the page’s form as a browser would, after somebody typed and chose. It fails where the
   * page has no such field or choice.
   *
   * @param submit the name and value of the button, or null if it has none
   */
  public HttpResponse<String> submit(
      Document page,
      String action,
      Map<String, ?> typed,
      Map.@Nullable Entry<String, String> submit) {
    Element form = page.selectFirst("form[action=" + action + "]");
    if (form == null) {
      throw new IllegalStateException("no form for " + action);
    }
    typed.forEach((name, value) -> fill(form, name, value));
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    form.select("input[name], select[name], textarea[name]")
        .forEach(
            field ->
                sent(field).forEach(value -> fields.add(Map.entry(field.attr("name"), value))));
    if (submit != null) {
      fields.add(submit);
    }
    return post(action, fields);
  }

  private static void fill(Element form, String name, Object value) {
    for (Object one : value instanceof List<?> several ? several : List.of(value)) {
      Element field =
          form.select("[name=\"" + name + "\"]").stream()
              .filter(input -> !isChoice(input) || input.val().equals(one))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no field " + name + " for " + one));
      if (isChoice(field)) {
        if (field.attr("type").equals("radio")) {
          form.select("[name=\"" + name + "\"]").removeAttr("checked");
        }
        field.attr("checked", true);
      } else if (field.tagName().equals("select")) {
        Element option = field.selectFirst("option[value=\"" + one + "\"]");
        if (option == null) {
          throw new IllegalStateException("no option " + one + " in " + name);
        }
        field.select("option").removeAttr("selected");
        option.attr("selected", true);
      } else {
        field.val(one.toString());
      }
    }
  }

  private static List<String> sent(Element field) {
    if (isChoice(field)) {
      return field.hasAttr("checked") ? List.of(field.val()) : List.of();
    }
    if (field.tagName().equals("select")) {
      Element chosen = field.selectFirst("option[selected]");
      return List.of(chosen == null ? "" : chosen.val());
    }
    return List.of(field.val());
  }

  private static boolean isChoice(Element field) {
    return field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
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

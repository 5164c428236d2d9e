package org.safepathway.firewall.side;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks over HTTP.
 *
 * @param person the user name, or null for nobody
 * @param method the method
 * @param path path and query
 * @param accept the media type asked for
 * @param body JSON or a form’s fields, or null
 * @param form whether it is those
 * @param key the request's id, or null, also where a field has it
 * @param known the tag of what is known already, or null
 * @param cookie what a browser was given to send along, or null
 */
public record Ask(
    @Nullable String person,
    String method,
    String path,
    String accept,
    @Nullable String body,
    boolean form,
    @Nullable String key,
    @Nullable String known,
    @Nullable String cookie) {

  /** Reads as JSON. */
  public static Ask json(@Nullable String person, String path) {
    return new Ask(person, "GET", path, "application/json", null, false, null, null, null);
  }

  /** Reads as a page. */
  public static Ask page(@Nullable String person, String path) {
    return new Ask(person, "GET", path, "text/html", null, false, null, null, null);
  }

  /** Acts with JSON. */
  public static Ask act(@Nullable String person, String path, String body, String key) {
    return new Ask(person, "POST", path, "application/json", body, false, key, null, null);
  }

  /** The same act as a page’s form. */
  public Ask asForm() {
    return new Ask(person, method, path, "text/html", Fields.of(body, key), true, null, null, null);
  }

  /** Where a form leads its browser next. */
  public Ask next(Answer answer) {
    String given = answer.headers().getOrDefault("set-cookie", List.of("")).getFirst();
    String sent = given.replaceAll(";.*", "");
    return new Ask(
        person,
        "GET",
        answer.location(),
        "text/html",
        null,
        false,
        null,
        null,
        sent.isEmpty() ? null : sent);
  }

  /** The same, by somebody who has what such a tag was given for. */
  public Ask knowing(String tag) {
    return new Ask(person, method, path, accept, body, form, key, tag, cookie);
  }

  /** The same, for the headers alone. */
  public Ask headers() {
    return new Ask(person, "HEAD", path, accept, null, false, null, null, null);
  }

  /** The same list, further on. */
  public Ask after(String cursor) {
    String more = (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
    return new Ask(person, method, path + more, accept, body, form, key, known, cookie);
  }
}

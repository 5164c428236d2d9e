package org.safepathway.firewall.side;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks over HTTP.
 *
 * @param person the user name, or null for nobody
 * @param method the method
 * @param path path and query
 * @param accept the media type asked for
 * @param body JSON, or null
 * @param key the request's id, or null
 * @param known the tag of what is known already, or null
 */
public record Ask(
    @Nullable String person,
    String method,
    String path,
    String accept,
    @Nullable String body,
    @Nullable String key,
    @Nullable String known) {

  /** Reads as JSON. */
  public static Ask json(@Nullable String person, String path) {
    return new Ask(person, "GET", path, "application/json", null, null, null);
  }

  /** Reads as a page. */
  public static Ask page(@Nullable String person, String path) {
    return new Ask(person, "GET", path, "text/html", null, null, null);
  }

  /** Acts with JSON. */
  public static Ask act(@Nullable String person, String path, String body, String key) {
    return new Ask(person, "POST", path, "application/json", body, key, null);
  }

  /** The same, by somebody who has what such a tag was given for. */
  public Ask knowing(String tag) {
    return new Ask(person, method, path, accept, body, key, tag);
  }

  /** The same, for the headers alone. */
  public Ask headers() {
    return new Ask(person, "HEAD", path, accept, null, null, null);
  }

  /** The same list, further on. */
  public Ask after(String cursor) {
    String more = (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
    return new Ask(person, method, path + more, accept, body, key, known);
  }
}

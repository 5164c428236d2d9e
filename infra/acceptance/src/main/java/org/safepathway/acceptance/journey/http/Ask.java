package org.safepathway.acceptance.journey.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request.
 *
 * @param method GET or POST
 * @param path the path with its query; <code>{}</code> stands for the reference
 * @param reference an organisation's handle of a referral, or null where the path has none
 * @param body the JSON to send, or null
 * @param key the {@code Idempotency-Key}, or null to send none
 */
public record Ask(
    String method,
    String path,
    @Nullable String reference,
    @Nullable String body,
    @Nullable String key) {

  /** Reads what is not about one referral. */
  public static Ask get(String path) {
    return new Ask("GET", path, null, null, null);
  }

  /** Reads what is about one referral. */
  public static Ask get(String path, String reference) {
    return new Ask("GET", path, reference, null, null);
  }

  /** Posts what is not about one referral. */
  public static Ask post(String path, JsonNode body, String key) {
    return new Ask("POST", path, null, body.toString(), key);
  }

  /** Posts what is about one referral. */
  public static Ask post(String path, String reference, JsonNode body, String key) {
    return new Ask("POST", path, reference, body.toString(), key);
  }

  /** The same request about another referral. */
  public Ask about(String other) {
    return new Ask(method, path, other, body, key == null ? null : key + "-unknown");
  }

  /** The path with the reference in its place. */
  public String target() {
    return reference == null ? path : path.replace("{}", reference);
  }
}

package org.safepathway.acceptance.journey.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer.
 *
 * @param status the HTTP status
 * @param type the content type as it came, without spaces and in lower case; empty if none
 * @param headers the names of its header fields
 * @param body as it came
 */
public record Reply(int status, String type, Set<String> headers, String body) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Copies the names. */
  public Reply {
    headers = Set.copyOf(headers);
  }

  /** Whether it is a success. */
  public boolean success() {
    return status >= 200 && status < 300;
  }

  /** Whether it is said to be JSON, in UTF-8. */
  public boolean isJson() {
    return isOf("application/json");
  }

  /** Whether it is said to be a problem (RFC 9457). */
  public boolean isProblem() {
    return isOf("application/problem+json");
  }

  private boolean isOf(String media) {
    return type.equals(media) || type.equals(media + ";charset=utf-8");
  }

  /** The body as JSON, or null if it is none. */
  public @Nullable JsonNode json() {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null || read.isMissingNode() ? null : read;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  /** The same answer with another body. */
  public Reply with(JsonNode other) {
    return new Reply(status, type, headers, other.toString());
  }

  /** Whether nobody could tell this answer from the other. */
  public boolean sameAs(Reply other) {
    return status == other.status
        && type.equals(other.type)
        && headers.equals(other.headers)
        && body.equals(other.body);
  }
}

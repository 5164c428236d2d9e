package org.safepathway.standalone.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a desk is answered. A refusal is a problem (RFC 9457) that echoes nothing; what is not for
 * it is answered like what does not exist, without a word.
 */
final class WireAnswers {

  private static final int CONTENT_TOO_LARGE = 413;

  private WireAnswers() {}

  static void answer(HttpServletResponse response, byte[] body) throws IOException {
    send(response, HttpServletResponse.SC_OK, "application/json", body);
  }

  static void notThere(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  static void unreadable(HttpServletResponse response) throws IOException {
    problem(response, HttpServletResponse.SC_BAD_REQUEST, "malformed", "Not what the port has");
  }

  static void tooLarge(HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    problem(response, CONTENT_TOO_LARGE, "too-large", "More than this call may say");
  }

  /** The room has as many calls or connections as it may have; this connection is closed. */
  static void busy(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "1");
    response.setHeader("Connection", "close");
    problem(
        response,
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "too-many-calls",
        "Too many calls of this room at once");
  }

  static void otherContract(HttpServletResponse response) throws IOException {
    problem(
        response,
        HttpServletResponse.SC_CONFLICT,
        "other-contract",
        "This process and the inside are not of one release");
  }

  private static void problem(HttpServletResponse response, int status, String code, String title)
      throws IOException {
    String json =
        "{\"type\":\"urn:safe-pathway:refusal:%s\",\"title\":\"%s\",\"status\":%d}"
            .formatted(code, title, status);
    send(response, status, "application/problem+json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

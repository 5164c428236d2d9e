package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a request tells about its caller before anybody reads its body. */
final class Callers {

  private static final MediaType LINES = new MediaType("application", "x-ndjson");

  private Callers() {}

  /**
   * Whether the caller identifies itself by a bearer token. No other site can make a browser send
   * one, so such a caller needs no CSRF token.
   */
  static boolean bearer(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  /** Whether the body is JSON. */
  static boolean sendsJson(HttpServletRequest request) {
    return MediaType.APPLICATION_JSON.isCompatibleWith(contentType(request));
  }

  /** Whether the body is a form's. */
  static boolean sendsForm(HttpServletRequest request) {
    return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(contentType(request));
  }

  /** Whether the body is a form with a file in it, or another body of several parts. */
  static boolean sendsFile(HttpServletRequest request) {
    MediaType type = contentType(request);
    return type != null && type.getType().equalsIgnoreCase("multipart");
  }

  /** Whether the body is JSON, a document in each line. */
  static boolean sendsLines(HttpServletRequest request) {
    return LINES.isCompatibleWith(contentType(request));
  }

  private static @Nullable MediaType contentType(HttpServletRequest request) {
    String type = request.getContentType();
    try {
      return type == null ? null : MediaType.parseMediaType(type);
    } catch (InvalidMediaTypeException unreadable) {
      return null;
    }
  }
}

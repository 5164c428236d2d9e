package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which of the two representations a caller wants, by the Accept header. */
enum Wanted {
  HTML,
  JSON,
  NEITHER;

  /** Decides; where the header leaves it open, a browser gets HTML and an API caller JSON. */
  static Wanted by(HttpServletRequest request) {
    List<MediaType> accepted = accepted(request.getHeader(HttpHeaders.ACCEPT));
    double html = quality(accepted, MediaType.TEXT_HTML);
    double json =
        Math.max(
            quality(accepted, MediaType.APPLICATION_JSON),
            quality(accepted, MediaType.APPLICATION_PROBLEM_JSON));
    if (html == 0 && json == 0) {
      return NEITHER;
    }
    if (html == json) {
      return Callers.bearer(request) || Callers.sendsJson(request) ? JSON : HTML;
    }
    return html > json ? HTML : JSON;
  }

  private static List<MediaType> accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return List.of(MediaType.ALL);
    }
    try {
      return MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException unreadable) {
      return List.of(MediaType.ALL);
    }
  }

  /** The quality of the most specific range that includes the type. */
  private static double quality(List<MediaType> accepted, MediaType type) {
    return accepted.stream()
        .filter(range -> range.includes(type))
        .max(Comparator.comparingInt(Wanted::specificity))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int specificity(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }
}

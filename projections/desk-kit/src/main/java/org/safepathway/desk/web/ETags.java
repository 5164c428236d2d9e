package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.HttpHeaders;

/**
 * Tags of what a caller sees: a digest of it and of nothing else, so that a tag changes only with
 * something visible.
 */
final class ETags {

  private ETags() {}

  static String of(byte[] visible) {
    return "\"" + digest(visible) + "\"";
  }

  /** So much of a digest that no two are alike, as letters for an address or an attribute. */
  static String digest(byte[] of) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(of);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the caller of a GET has this already. */
  static boolean matches(HttpServletRequest request, String etag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(etag::equals);
  }
}

package org.safepathway.firewall.side;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came back over HTTP, as it came.
 *
 * @param status the status code
 * @param headers by lower-case name
 * @param body the bytes, as UTF-8
 */
public record Answer(int status, SortedMap<String, List<String>> headers, String body) {

  static Answer of(java.net.http.HttpResponse<byte[]> response) {
    SortedMap<String, List<String>> headers = new TreeMap<>();
    for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
      headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue());
    }
    return new Answer(
        response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8));
  }

  /** The tag that the desks make of what is visible, if they made it of this body. */
  public String digestOfBody() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      byte[] half = Arrays.copyOf(digest, 16);
      return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether it was answered as asked. */
  public boolean success() {
    return status >= 200 && status < 300;
  }
}

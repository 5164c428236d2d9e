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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back over HTTP, as it came.
 *
 * @param status the status code
 * @param headers by lower-case name
 * @param body the bytes, as UTF-8
 */
public record Answer(int status, SortedMap<String, List<String>> headers, String body) {

  private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"");

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  /** As JSON: at least one list, and every one of them empty. */
  private static final Pattern EMPTY_LIST =
      Pattern.compile("\\{(\"[A-Za-z]+\":(\\[]|null|\"\"),?)+}");

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

  /** Where a list goes on, or empty where it does not. */
  public String cursor() {
    Matcher next = NEXT.matcher(body);
    return next.find() ? next.group(1) : "";
  }

  /** The first id that is in it. */
  public String firstId() {
    Matcher id = ID.matcher(body);
    if (!id.find()) {
      throw new IllegalStateException("there is no id in it");
    }
    return id.group(1);
  }

  /** Whether it names a place to go on from, which is another each time. */
  public boolean hasCursor() {
    return !cursor().isEmpty() || body.contains("cursor=");
  }

  /** Whether there is more in it than the frame of an empty list. */
  public boolean saysSomething() {
    return !body.isBlank() && !EMPTY_LIST.matcher(body).matches();
  }

  /** Whether it was answered as asked. */
  public boolean success() {
    return status >= 200 && status < 300;
  }
}

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back over HTTP, as it came.
 *
 * @param status the status code
 * @param headers by lower-case name
 * @param body the bytes, as UTF-8
 */
public record Answer(int status, SortedMap<String, List<String>> headers, String body) {

  private static final int SEE_OTHER = 303;

  /** Where a side listens, but for its port. */
  private static final String ADDRESS = "http://127.0.0.1:";

  private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"");

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

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

  /**
   * Whether there is something in it that is another each time or on each side, a place to go on
   * from or its own address: a tag of it without its body says nothing.
   */
  public boolean isOfTheMoment() {
    return !cursor().isEmpty() || body.contains("cursor=") || body.contains(ADDRESS);
  }

  /**
   * Whether it is JSON with content: something in one of its lists or, where it has none, any
   * value. Of a page it cannot be told, and each has its JSON.
   */
  public boolean hasContent() {
    if (!headers.getOrDefault("content-type", List.of("")).getFirst().contains("json")) {
      return false;
    }
    JsonNode root = JsonMapper.shared().readTree(body);
    return root.valueStream().anyMatch(JsonNode::isArray)
        ? root.valueStream().anyMatch(each -> each.isArray() && !each.isEmpty())
        : root.valueStream().anyMatch(each -> !each.isNull());
  }

  /** Whether it was answered as asked. */
  public boolean success() {
    return status >= 200 && status < 300;
  }

  /** Whether an act was done: a form’s leads to another page. */
  public boolean done() {
    return success() || status == SEE_OTHER;
  }

  /** Where it leads, or empty. */
  public String location() {
    return headers.getOrDefault("location", List.of("")).getFirst();
  }
}

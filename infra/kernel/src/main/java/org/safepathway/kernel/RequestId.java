package org.safepathway.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The id that a client makes for one request, so that sending it again is harmless.
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:/-]{7,95}}
 */
public record RequestId(@JsonValue String value) {

  /** The most characters that one has. */
  public static final int LONGEST = 96;

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{7,95}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RequestId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a RequestId");
    }
  }

  /**
   * The id of a part of this request: the same request makes the same parts, however long its id.
   *
   * @param kind what begins the new id, at most 20 letters
   * @param what which part
   */
  public RequestId part(String kind, String what) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest((value + "/" + what).getBytes(UTF_8));
      return new RequestId(kind + "/" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.safepathway.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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

  @Override
  public String toString() {
    return value;
  }
}

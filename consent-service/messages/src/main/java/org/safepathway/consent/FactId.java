package org.safepathway.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One sealed fact. Derived, and the same for a repeated request.
 *
 * @param value matches {@code [0-9a-f]{32}}
 */
public record FactId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FactId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a FactId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.safepathway.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A unit of a police force.
 *
 * @param value matches {@code [a-z][a-z0-9-]{1,39}}
 */
public record UnitId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UnitId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a UnitId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

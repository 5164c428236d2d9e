package org.safepathway.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A victim as one registering organisation knows her; two organisations hold two ids (DOMAIN.md
 * rule 23).
 *
 * @param value matches {@code [0-9a-f]{32}}
 */
public record VictimId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VictimId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a VictimId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

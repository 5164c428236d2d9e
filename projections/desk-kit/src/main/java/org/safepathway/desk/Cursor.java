package org.safepathway.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A place in a list, opaque to the caller. It must say nothing about a person: it stands in
 * addresses.
 *
 * @param value matches {@code [A-Za-z0-9_-]{1,200}}
 */
public record Cursor(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Cursor {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a Cursor");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

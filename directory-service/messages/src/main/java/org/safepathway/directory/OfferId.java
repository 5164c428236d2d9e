package org.safepathway.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One service that an organisation offers.
 *
 * @param value matches {@code [a-z][a-z0-9-]{1,59}}
 */
public record OfferId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OfferId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a OfferId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

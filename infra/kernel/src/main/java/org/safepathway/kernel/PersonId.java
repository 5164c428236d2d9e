package org.safepathway.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A member of staff as the identity provider names them (the subject of a token).
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._@-]{0,63}}
 */
public record PersonId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PersonId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a PersonId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

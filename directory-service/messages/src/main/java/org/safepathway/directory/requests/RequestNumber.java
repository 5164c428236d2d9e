package org.safepathway.directory.requests;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number under which an organisation keeps a request in its own files. Nothing but a number
 * fits in, so that no name can stand in the register.
 *
 * @param value for example {@code REQ-2026-0041}: {@code REQ}, a year of this century, and one to
 *     six digits
 */
public record RequestNumber(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("REQ-20[0-9]{2}-[0-9]{1,6}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RequestNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a RequestNumber");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

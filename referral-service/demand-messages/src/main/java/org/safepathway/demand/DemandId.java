package org.safepathway.demand;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One need that nobody took, as a consortium knows it. Nothing leads from it to a person, a
 * referral or an organisation.
 *
 * @param value matches {@code [0-9a-f]{32}}
 */
public record DemandId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DemandId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a DemandId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.safepathway.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One referral.
 *
 * @param value matches {@code [0-9a-f]{32}}
 */
public record ReferralId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReferralId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a ReferralId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.safepathway.referral.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A link: a keyed digest of the code that makes it. Without the platform’s key nobody can tell from
 * it whether a guess of the code is right.
 *
 * @param value matches {@code [0-9a-f]{32}}
 */
public record LinkId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LinkId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a LinkId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.safepathway.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An organisation that the registry knows, for example {@code wmp} or {@code rowan-house}.
 *
 * @param value matches {@code [a-z][a-z0-9-]{1,39}}
 */
public record OrganisationId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrganisationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a OrganisationId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

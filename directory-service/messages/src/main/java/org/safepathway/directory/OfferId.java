package org.safepathway.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One service that an organisation offers.
 *
 * @param value matches {@code [a-z][a-z0-9-]{1,59}}
 */
public record OfferId(@JsonValue String value) {

  /** The most characters that one has. */
  public static final int LONGEST = 60;

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

  /** The id, or empty if the text has another shape. */
  public static Optional<OfferId> of(String value) {
    return SHAPE.matcher(value).matches() ? Optional.of(new OfferId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

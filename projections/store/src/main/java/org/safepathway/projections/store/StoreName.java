package org.safepathway.projections.store;

import java.util.regex.Pattern;
import org.safepathway.kernel.OrganisationId;

/**
 * The name of one database: {@code org_<organisation>} holds what that organisation may hold,
 * {@code inside_<projection>} a projector's working documents, which no desk may reach.
 *
 * @param value the name; it becomes a file name, so nothing but its strict shape is accepted
 */
public record StoreName(String value) implements Comparable<StoreName> {

  private static final String INSIDE = "inside_";
  private static final Pattern SHAPE = Pattern.compile("(org|inside)_[a-z][a-z0-9-]{1,39}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  public StoreName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a store name");
    }
  }

  /** The database of an organisation. */
  public static StoreName of(OrganisationId organisation) {
    return new StoreName("org_" + organisation.value());
  }

  /**
   * The database of a projector's working documents.
   *
   * @throws IllegalArgumentException if the projection's name has a strange shape
   */
  public static StoreName inside(String projection) {
    return new StoreName(INSIDE + projection);
  }

  /** Whether it is a projector’s own, which no desk may reach. */
  public boolean isInside() {
    return value.startsWith(INSIDE);
  }

  @Override
  public int compareTo(StoreName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

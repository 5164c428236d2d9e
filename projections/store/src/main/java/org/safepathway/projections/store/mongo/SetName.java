package org.safepathway.projections.store.mongo;

import java.util.regex.Pattern;
import org.safepathway.projections.store.StoreName;

/**
 * The name of a set of databases, of a room: the beginning of the names of its databases, which
 * MongoDB keeps short.
 *
 * @param value 1 to 15 small letters
 */
public record SetName(String value) {

  private static final String INSIDE = "_inside_";
  private static final Pattern SHAPE = Pattern.compile("[a-z]{1,15}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  public SetName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not the name of a set");
    }
  }

  /** The database of one store. */
  public String databaseOf(StoreName store) {
    return value + "_" + store.value();
  }

  /** The database that says which generation is live; it has no document of anybody. */
  public String control() {
    return value + "_control";
  }

  /** The same for projectors, where their own databases are on another server. */
  public String insideControl() {
    return value + INSIDE + "control";
  }

  /** Whether a database of this set is the projectors’ own. */
  boolean isInside(String database) {
    return database.startsWith(value + INSIDE);
  }
}

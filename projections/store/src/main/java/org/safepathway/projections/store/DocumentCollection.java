package org.safepathway.projections.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents of one kind within a database, and the ways to list them. Another set of indexes is
 * another shape and needs a rebuild.
 *
 * @param name unique within its database, for example {@code cases}
 * @param indexes the declared indexes, with unique names
 */
public record DocumentCollection(String name, List<Index> indexes) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * Checks the names and copies the list.
   *
   * @throws IllegalArgumentException if the name has a strange shape or two indexes share a name
   */
  public DocumentCollection {
    Set<String> names = new HashSet<>();
    if (!SHAPE.matcher(name).matches() || !indexes.stream().map(Index::name).allMatch(names::add)) {
      throw new IllegalArgumentException("not a collection");
    }
    indexes = List.copyOf(indexes);
  }

  /** Declares a collection. */
  public static DocumentCollection of(String name, Index... indexes) {
    return new DocumentCollection(name, List.of(indexes));
  }

  /**
   * Checks that a document's keys are whole, of this collection, and at most one for each index.
   *
   * @throws IllegalArgumentException if not
   */
  public void check(List<Key> keys) {
    Set<Index> seen = new HashSet<>();
    for (Key key : keys) {
      if (!key.isWhole() || !indexes.contains(key.index()) || !seen.add(key.index())) {
        throw new IllegalArgumentException("keys do not fit collection " + name);
      }
    }
  }

  /**
   * Checks that a list can be asked for.
   *
   * @throws IllegalArgumentException if the index is of another collection, or the limit is out of
   *     range
   */
  public void checkList(Key prefix, int limit) {
    if (!indexes.contains(prefix.index())) {
      throw new IllegalArgumentException("not an index of collection " + name);
    }
    if (limit < 1 || limit > ReadStore.MAX_PAGE) {
      throw new IllegalArgumentException("limit out of range");
    }
  }
}

package org.safepathway.projections.store;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A declared way to list a collection: by these parts, in this order, then by document id. A
 * document that carries no key for an index is not in its lists.
 *
 * @param name unique within its collection, for example {@code by-state}
 * @param parts what each part of the key is; at least one
 */
public record Index(String name, List<KeyKind> parts) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * Checks the name and copies the parts.
   *
   * @throws IllegalArgumentException if the name has a strange shape or there are no parts
   */
  public Index {
    if (!SHAPE.matcher(name).matches() || parts.isEmpty()) {
      throw new IllegalArgumentException("not an index");
    }
    parts = List.copyOf(parts);
  }

  /** Declares an index. */
  public static Index of(String name, KeyKind... parts) {
    return new Index(name, List.of(parts));
  }

  /**
   * A key of this index: whole when it travels with a document; the first parts, or none, when it
   * says which documents to list.
   *
   * @param values a {@link String} or {@link Long} for each part
   * @throws IllegalArgumentException if there are too many values or one is of another kind
   */
  public Key key(Object... values) {
    return new Key(this, List.of(values));
  }
}

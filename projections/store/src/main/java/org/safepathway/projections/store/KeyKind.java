package org.safepathway.projections.store;

/** What a part of an index key is. */
public enum KeyKind {
  /** A {@link String}, ordered by its UTF-8 bytes. */
  TEXT,
  /** A {@link Long}, ordered as a number; times are epoch milliseconds. */
  NUMBER;

  boolean fits(Object value) {
    return switch (this) {
      case TEXT -> value instanceof String;
      case NUMBER -> value instanceof Long;
    };
  }
}

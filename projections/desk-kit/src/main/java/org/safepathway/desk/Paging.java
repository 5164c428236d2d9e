package org.safepathway.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: the query parameters {@code cursor} and {@code limit}. A
 * parameter of a controller's method.
 *
 * @param cursor where to start, or null for the start of the list
 * @param limit how many at most, 1 to {@value #MAX}
 */
public record Paging(@Nullable Cursor cursor, int limit) {

  /** The limit when none is given. */
  public static final int USUAL = 20;

  /** The highest limit. */
  public static final int MAX = 100;

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public Paging {
    if (limit < 1 || limit > MAX) {
      throw new IllegalArgumentException("limit out of range");
    }
  }
}

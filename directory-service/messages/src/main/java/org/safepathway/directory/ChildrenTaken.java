package org.safepathway.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which children a service takes with their parent.
 *
 * @param most how many at most; null for as many as come, 0 for none
 * @param boysUnder boys are taken under this age in years; null where no such limit is
 */
public record ChildrenTaken(@Nullable Integer most, @Nullable Integer boysUnder) {

  /** All children of any age. */
  public static final ChildrenTaken ALL = new ChildrenTaken(null, null);

  /** Only the adult. */
  public static final ChildrenTaken NONE = new ChildrenTaken(0, null);

  private static final int ADULT = 18;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public ChildrenTaken {
    if (most != null && (most < 0 || most > 20)) {
      throw new IllegalArgumentException("from 0 to 20 children");
    }
    if (boysUnder != null && (boysUnder < 1 || boysUnder > ADULT)) {
      throw new IllegalArgumentException("an age from 1 to 18");
    }
  }
}

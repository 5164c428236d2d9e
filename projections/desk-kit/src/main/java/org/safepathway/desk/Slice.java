package org.safepathway.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what is in it
 * @param previous where the part before starts, or null at the start
 * @param next where the part after starts, or null at the end
 * @param <T> an item
 */
public record Slice<T>(List<T> items, @Nullable Cursor previous, @Nullable Cursor next) {

  /** Copies the items. */
  public Slice {
    items = List.copyOf(items);
  }
}

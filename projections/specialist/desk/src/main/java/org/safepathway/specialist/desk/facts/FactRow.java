package org.safepathway.specialist.desk.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a fact on a page.
 *
 * @param label the key of what it is
 * @param items what it says; empty where nothing was given
 */
record FactRow(String label, List<Item> items) {

  FactRow {
    items = List.copyOf(items);
  }

  /**
   * A value.
   *
   * @param text as it was entered, or null if it has a key
   * @param key the key of its text, or null
   */
  record Item(@Nullable String text, @Nullable String key) {}
}

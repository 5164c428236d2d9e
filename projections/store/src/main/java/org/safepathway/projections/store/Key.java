package org.safepathway.projections.store;

import java.util.List;

/**
 * Values for the first parts of an index, or for all.
 *
 * @param index which index
 * @param values a {@link String} or {@link Long} for each part given
 */
public record Key(Index index, List<Object> values) {

  /**
   * Checks the values against the index.
   *
   * @throws IllegalArgumentException if there are too many values or one is of another kind
   */
  public Key {
    values = List.copyOf(values);
    if (values.size() > index.parts().size()) {
      throw new IllegalArgumentException("too many values for index " + index.name());
    }
    for (int i = 0; i < values.size(); i++) {
      if (!index.parts().get(i).fits(values.get(i))) {
        throw new IllegalArgumentException("part " + i + " of index " + index.name());
      }
    }
  }

  /** Whether every part of the index has a value. */
  public boolean isWhole() {
    return values.size() == index.parts().size();
  }
}

package org.safepathway.consent.service;

import java.util.LinkedHashSet;
import java.util.Set;

/** The set operations that the rules need. */
final class Sets {

  private Sets() {}

  static <T> Set<T> plus(Set<T> set, T element) {
    Set<T> result = new LinkedHashSet<>(set);
    result.add(element);
    return Set.copyOf(result);
  }

  static <T> Set<T> minus(Set<T> set, Set<T> gone) {
    Set<T> result = new LinkedHashSet<>(set);
    result.removeAll(gone);
    return Set.copyOf(result);
  }
}

package org.safepathway.directory.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a reason speaks of. */
public sealed interface Argument {

  /** The order of words. */
  Comparator<Enum<?>> BY_ORDINAL = Comparator.comparingInt(Enum::ordinal);

  /**
   * Words of the directory: areas, needs, languages.
   *
   * @param values at least one, in the order of their enum
   */
  record Words(List<Enum<?>> values) implements Argument {

    /** Copies the list. */
    public Words {
      values = List.copyOf(values);
    }
  }

  /**
   * A number: places, hours, years.
   *
   * @param value the number
   */
  record Number(int value) implements Argument {}

  /**
   * A day.
   *
   * @param value the day
   */
  record Day(LocalDate value) implements Argument {}

  /** One word. */
  static Argument of(Enum<?> word) {
    return new Words(List.of(word));
  }

  /** Several words, in the order of their enum. */
  static Argument of(Collection<? extends Enum<?>> words) {
    Enum<?>[] ordered = words.toArray(Enum<?>[]::new);
    Arrays.sort(ordered, BY_ORDINAL);
    return new Words(List.of(ordered));
  }

  /** A number. */
  static Argument of(int number) {
    return new Number(number);
  }

  /** A day. */
  static Argument of(LocalDate day) {
    return new Day(day);
  }
}

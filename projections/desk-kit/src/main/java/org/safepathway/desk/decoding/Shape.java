package org.safepathway.desk.decoding;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a field may hold, read once from its declared type. */
sealed interface Shape {

  /** Text, at most so many UTF-16 units, as the browser counts them. */
  record Text(int max, boolean multiLine) implements Shape {}

  /** A whole number: {@code int} or {@code long}. */
  record Whole(boolean wide) implements Shape {}

  /** Yes or no. */
  record Truth() implements Shape {}

  /** A day of the calendar; a form may send its day, month and year. */
  record Day() implements Shape {}

  /** A time in ISO 8601; the parser throws on anything else. */
  record Time(Function<String, Object> parser) implements Shape {}

  /** One of an enum's constants by their JSON names. */
  record Choice(Map<String, Object> constants) implements Shape {}

  /** A value that wraps one simple value and checks its shape by throwing. */
  record Wrapped(Shape inner, Constructor<?> constructor) implements Shape {}

  /** Items in order, or a set of different ones. */
  record Many(Shape item, boolean set, int max) implements Shape {}

  /** A record. */
  record Fields(Class<?> type, List<Field> fields, Constructor<?> constructor) implements Shape {}

  /**
   * A field of a record.
   *
   * @param nullable whether it may be absent
   */
  record Field(String name, Shape shape, boolean nullable) {}
}

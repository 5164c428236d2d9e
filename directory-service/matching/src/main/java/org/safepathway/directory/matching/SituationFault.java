package org.safepathway.directory.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a situation.
 *
 * @param field the JSON path of the field, for example {@code $.age}; {@code $} for the whole
 * @param code what kind of fault
 * @param explanation a sentence; never quotes what was given
 */
public record SituationFault(String field, Code code, String explanation) {

  /** How long words may be, in characters. */
  public static final int MOST_WORDS = 200;

  private static final int OLDEST = 120;
  private static final int MOST_CHILDREN = 20;
  private static final int OLDEST_CHILD = 17;

  /** The kinds of fault. */
  public enum Code {
    /** No JSON. */
    NOT_JSON,
    /** A field that a situation does not have. */
    UNKNOWN_FIELD,
    /** The area is missing. */
    MISSING,
    /** A value of another type, or a word that the directory does not have. */
    NOT_UNDERSTOOD,
    /** A number or a text beyond its limits. */
    OUT_OF_RANGE,
    /** Fields that contradict each other. */
    CONTRADICTION
  }

  /** The faults of these, which a situation cannot have. */
  static List<SituationFault> of(
      @Nullable Integer age,
      @Nullable Integer children,
      @Nullable Integer oldestBoy,
      @Nullable String words) {
    List<SituationFault> faults = new ArrayList<>();
    range(faults, "$.age", age, OLDEST);
    range(faults, "$.children", children, MOST_CHILDREN);
    range(faults, "$.oldestBoy", oldestBoy, OLDEST_CHILD);
    if (words != null && words.length() > MOST_WORDS) {
      faults.add(
          new SituationFault(
              "$.words", Code.OUT_OF_RANGE, "At most " + MOST_WORDS + " characters."));
    }
    if (oldestBoy != null && children != null && children == 0) {
      faults.add(
          new SituationFault(
              "$.oldestBoy", Code.CONTRADICTION, "There are no children, so there is no boy."));
    }
    return List.copyOf(faults);
  }

  private static void range(
      List<SituationFault> faults, String field, @Nullable Integer value, int most) {
    if (value != null && (value < 0 || value > most)) {
      faults.add(new SituationFault(field, Code.OUT_OF_RANGE, "From 0 to " + most + "."));
    }
  }

  @Override
  public String toString() {
    return field + ": " + explanation;
  }
}
